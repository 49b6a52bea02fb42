struct unguarded {
    int member;
};
