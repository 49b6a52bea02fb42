#include "language/derivation_table.h"

const struct derivation derivations[] = {
    /* Who does it, by gender. */
    {"ster", "er", ANY_WORD, NOUN, CLOSED, KINSHIP_CLOSE, 3},   /* schrijfster, schrijver */
    {"ster", "der", ANY_WORD, NOUN, SAME, KINSHIP_CLOSE, 3},    /* bestuurster, bestuurder */
    {"aarster", "aar", ANY_WORD, NOUN, SAME, KINSHIP_CLOSE, 3}, /* wandelaarster */
    {"ares", "aar", ANY_WORD, NOUN, SAME, KINSHIP_CLOSE, 2},    /* lerares */
    {"eres", "er", ANY_WORD, NOUN, SAME, KINSHIP_CLOSE, 3},     /* zangeres */
    {"esse", "is", ANY_WORD, NOUN, SAME, KINSHIP_CLOSE, 4},     /* secretaresse */
    {"euse", "eur", ANY_WORD, NOUN, SAME, KINSHIP_CLOSE, 3},    /* masseuse */
    {"trice", "teur", ANY_WORD, NOUN, SAME, KINSHIP_CLOSE, 2},  /* directrice */
    {"trice", "tor", ANY_WORD, NOUN, SAME, KINSHIP_CLOSE, 2},   /* presentatrice */
    {"in", "", NOUN, NOUN, OPENED, KINSHIP_CLOSE, 3},           /* boerin */
    {"ente", "ent", NOUN, NOUN, SAME, KINSHIP_CLOSE, 2},        /* docente */
    {"ante", "ant", NOUN, NOUN, SAME, KINSHIP_CLOSE, 3},        /* sollicitante */
    {"iste", "ist", NOUN, NOUN, SAME, KINSHIP_CLOSE, 3},        /* violiste */
    {"loge", "loog", NOUN, NOUN, SAME, KINSHIP_CLOSE, 2},       /* biologe */
    {"ate", "aat", NOUN, NOUN, SAME, KINSHIP_CLOSE, 4},         /* advocate */
    {"ica", "icus", NOUN, NOUN, SAME, KINSHIP_CLOSE, 3},        /* politica */

    /* Adjective and its noun. */
    {"heid", "", ANY_WORD, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},     /* veiligheid */
    {"te", "", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 4},           /* droogte */
    {"iteit", "", NOUN, ADJECTIVE, OPENED, KINSHIP_CLOSE, 4},      /* diversiteit, absurditeit */
    {"iviteit", "ief", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 2},   /* activiteit */
    {"iliteit", "iel", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* mobiliteit */
    {"biliteit", "bel", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},  /* flexibiliteit */
    {"ariteit", "air", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* solidariteit */
    {"iciteit", "iek", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* authenticiteit */
    {"aliteit", "eel", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* criminaliteit */
    {"iositeit", "ieus", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3}, /* religiositeit */
    {"ositeit", "eus", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* nervositeit */
    {"entie", "ent", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},     /* competentie */
    {"antie", "ant", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},     /* tolerantie */

    /* Verb and what is done. */
    {"ing", "en", NOUN, VERB, SAME, KINSHIP_CLOSE, 3},              /* melding */
    {"eren", "", LOAN_VERB, NOUN, OPENED, KINSHIP_CLOSE, 4},        /* protesteren */
    {"eren", "e", LOAN_VERB, NOUN, SAME, KINSHIP_CLOSE, 3},         /* analyseren, subsidiëren */
    {"iseren", "ies", LOAN_VERB, NOUN, SAME, KINSHIP_CLOSE, 2},     /* adviseren */
    {"iveren", "ief", LOAN_VERB, NOUN, SAME, KINSHIP_CLOSE, 3},     /* archiveren */
    {"age", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},       /* montage */
    {"tie", "teren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},      /* selectie */
    {"ductie", "duceren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 2}, /* productie */
    {"uctie", "ueren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},    /* constructie */
    {"itie", "ieren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},     /* definitie */
    {"ement", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},     /* abonnement */
    {"enis", "en", NOUN, VERB, SAME, KINSHIP_CLOSE, 4},             /* belevenis */
    {"enis", "en", NOUN, VERB, CLOSED, KINSHIP_CLOSE, 4},           /* begrafenis */
    {"tenis", "en", NOUN, VERB, SAME, KINSHIP_CLOSE, 4},            /* gebeurtenis */

    /* Verb and who does it. */
    {"er", "en", NOUN, VERB, SAME, KINSHIP_WIDE, 3},            /* onderzoeker */
    {"der", "en", NOUN, VERB, CLOSED, KINSHIP_WIDE, 3},         /* verhuurder */
    {"der", "en", NOUN, VERB, SAME, KINSHIP_WIDE, 3},           /* bestuurder */
    {"ster", "en", ANY_WORD, VERB, CLOSED, KINSHIP_WIDE, 3},    /* schrijfster */
    {"aar", "en", NOUN, VERB, SAME, KINSHIP_WIDE, 2},           /* wandelaar */
    {"eur", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 3},    /* adviseur */
    {"ant", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 4},    /* emigrant */
    {"ent", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 3},    /* student */
    {"atrice", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 3}, /* presentatrice */
    {"eling", "en", NOUN, VERB, SAME, KINSHIP_WIDE, 3},         /* vluchteling */
    {"ling", "en", NOUN, VERB, CLOSED, KINSHIP_WIDE, 3},        /* leerling */

    /* Who has to do with a noun. */
    {"schapper", "schap", NOUN, NOUN, SAME, KINSHIP_WIDE, 3}, /* wetenschapper */
    {"enaar", "", NOUN, NOUN, OPENED, KINSHIP_WIDE, 4},       /* kunstenaar */
    {"ist", "", NOUN, NOUN, OPENED, KINSHIP_WIDE, 4},         /* violist */
    {"ist", "isme", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},       /* racist */
    {"icus", "iek", NOUN, ANY_WORD, SAME, KINSHIP_WIDE, 3},   /* politicus */
    {"loog", "logie", NOUN, NOUN, SAME, KINSHIP_WIDE, 2},     /* bioloog */
    {"graaf", "grafie", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},   /* fotograaf */
    {"noom", "nomie", NOUN, NOUN, SAME, KINSHIP_WIDE, 2},     /* econoom */
    {"craat", "cratie", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},   /* democraat */
    {"soof", "sofie", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},     /* filosoof */
    {"ent", "entie", NOUN, NOUN, SAME, KINSHIP_WIDE, 4},      /* assistent */
    {"eling", "", NOUN, ADJECTIVE, OPENED, KINSHIP_WIDE, 4},  /* nieuweling */

    /* Adjective of a noun. */
    {"lijk", "", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 4},        /* gemeentelijk */
    {"elijk", "", ADJECTIVE, NOUN, OPENED, KINSHIP_WIDE, 3},     /* wettelijk */
    {"loos", "", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3},        /* werkloos */
    {"eloos", "", ADJECTIVE, NOUN, OPENED, KINSHIP_WIDE, 3},     /* zorgeloos */
    {"ig", "", ADJECTIVE, NOUN, OPENED, KINSHIP_WIDE, 3},        /* zonnig */
    {"isch", "ie", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3},      /* democratisch */
    {"isch", "iek", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3},     /* technisch */
    {"isch", "ica", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3},     /* elektronisch */
    {"isch", "", ADJECTIVE, NOUN, OPENED, KINSHIP_WIDE, 4},      /* symbolisch */
    {"matisch", "em", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 4},   /* systematisch */
    {"tisch", "", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 4},       /* thematisch */
    {"ioneel", "ie", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3},    /* functioneel */
    {"ureel", "uur", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3},    /* cultureel */
    {"ieel", "ie", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 4},      /* industrieel */
    {"air", "", ADJECTIVE, NOUN, OPENED, KINSHIP_WIDE, 4},       /* parlementair */
    {"ief", "ie", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3},       /* preventief */
    {"kundig", "kunde", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3}, /* verpleegkundig */
    {"matig", "", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 4},       /* planmatig */
    {"achtig", "", ADJECTIVE, NOUN, SAME, KINSHIP_WIDE, 3},      /* regenachtig */
    {"achtig", "", ADJECTIVE, NOUN, OPENED, KINSHIP_WIDE, 3},    /* weerachtig */

    /* Adjective of a verb. */
    {"baar", "en", ADJECTIVE, VERB, CLOSED, KINSHIP_WIDE, 3}, /* leesbaar */
    {"zaam", "en", ADJECTIVE, VERB, CLOSED, KINSHIP_WIDE, 3}, /* spaarzaam */
    {"elijk", "en", ADJECTIVE, VERB, SAME, KINSHIP_WIDE, 3},  /* begrijpelijk */

    /* Other nouns. */
    {"schap", "", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},        /* leiderschap */
    {"maatschap", "", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},    /* lidmaatschap */
    {"erij", "er", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},       /* bakkerij */
    {"erij", "en", NOUN, VERB, SAME, KINSHIP_WIDE, 3},       /* drukkerij */
    {"sel", "en", NOUN, VERB, CLOSED, KINSHIP_WIDE, 3},      /* voedsel */
    {"aat", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 4}, /* certificaat */
    {"istiek", "ist", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},    /* journalistiek */
    {"ariaat", "aris", NOUN, NOUN, SAME, KINSHIP_WIDE, 3},   /* secretariaat */
    {"dom", "", NOUN, ADJECTIVE, SAME, KINSHIP_WIDE, 4},     /* rijkdom */
};

const size_t derivation_count = sizeof derivations / sizeof derivations[0];
