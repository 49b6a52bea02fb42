#include "language/derivation_table.h"

const struct derivation derivations[] = {
    /* Who does it, by gender. */
    {"ster", "er", ANY_WORD, NOUN_ENTRY, CLOSED, KINSHIP_CLOSE, 3},   /* schrijfster, schrijver */
    {"rster", "rder", ANY_WORD, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},  /* bestuurster */
    {"aarster", "aar", ANY_WORD, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3}, /* wandelaarster */
    {"ares", "aar", ANY_WORD, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},    /* lerares */
    {"eres", "er", ANY_WORD, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},     /* zangeres */
    {"esse", "is", ANY_WORD, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 4},     /* secretaresse */
    {"euse", "eur", ANY_WORD, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},    /* masseuse */
    {"trice", "teur", ANY_WORD, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},  /* directrice */
    {"trice", "tor", ANY_WORD, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},   /* presentatrice */
    {"in", "", NOUN, NOUN_ENTRY, OPENED, KINSHIP_CLOSE, 3},           /* boerin */
    {"ente", "ent", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},        /* docente */
    {"ante", "ant", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},        /* sollicitante */
    {"iste", "ist", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},        /* violiste */
    {"loge", "loog", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},       /* biologe */
    {"goge", "goog", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},       /* pedagoge */
    {"grafe", "graaf", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},     /* fotografe */
    {"nome", "noom", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},       /* econome */
    {"sofe", "soof", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},       /* filosofe */
    {"turge", "turg", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},      /* dramaturge */
    {"iere", "ier", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2},        /* kassière */
    {"ate", "aat", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 4},         /* advocate */
    {"ica", "icus", NOUN, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},        /* politica */

    /* Adjective and its noun. */
    {"heid", "", ANY_WORD, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},     /* veiligheid */
    {"te", "", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 4},           /* droogte */
    {"iteit", "", NOUN, ADJECTIVE, OPENED_LOAN, KINSHIP_CLOSE, 4}, /* diversiteit, absurditeit */
    {"iviteit", "ief", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 2},   /* activiteit */
    {"iliteit", "iel", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* mobiliteit */
    {"biliteit", "bel", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},  /* flexibiliteit */
    {"ariteit", "air", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* solidariteit */
    {"iciteit", "isch", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 4},  /* elektriciteit */
    {"iciteit", "iek", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* authenticiteit */
    {"aliteit", "eel", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* criminaliteit */
    {"iositeit", "ieus", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3}, /* religiositeit */
    {"ositeit", "eus", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* nervositeit */
    {"entie", "ent", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},     /* competentie */
    {"antie", "ant", NOUN, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},     /* tolerantie */

    /* Verb and what is done. */
    {"ing", "en", NOUN, VERB, SAME, KINSHIP_CLOSE, 3},                  /* melding */
    {"eren", "", LOAN_VERB, NOUN_ENTRY, OPENED_LOAN, KINSHIP_CLOSE, 4}, /* protesteren */
    {"eren", "e", LOAN_VERB, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},     /* analyseren, subsidiëren */
    {"iseren", "ies", LOAN_VERB, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 2}, /* adviseren */
    {"iseren", "isch", LOAN_VERB, ADJECTIVE, SAME, KINSHIP_CLOSE, 4}, /* democratiseren */
    {"iseren", "", LOAN_VERB, ADJECTIVE, OPENED_LOAN, KINSHIP_CLOSE, 4}, /* moderniseren */
    {"aliseren", "eel", LOAN_VERB, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* professionaliseren */
    {"iliseren", "iel", LOAN_VERB, ADJECTIVE, SAME, KINSHIP_CLOSE, 3},   /* stabiliseren */
    {"iveren", "ief", LOAN_VERB, NOUN_ENTRY, SAME, KINSHIP_CLOSE, 3},    /* archiveren */
    {"age", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},            /* montage */
    {"ctie", "cteren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 2},         /* selectie */
    {"ptie", "pteren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 2},         /* adoptie */
    {"utie", "uteren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},         /* executie */
    {"ductie", "duceren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 2},      /* productie */
    {"uctie", "ueren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},         /* constructie */
    {"itie", "ieren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},          /* definitie */
    {"ement", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_CLOSE, 3},          /* abonnement */
    {"enis", "en", NOUN, VERB, SAME, KINSHIP_CLOSE, 4},                  /* belevenis */
    {"enis", "en", NOUN, VERB, CLOSED, KINSHIP_CLOSE, 4},                /* begrafenis */
    {"tenis", "en", NOUN, VERB, CLOSED, KINSHIP_CLOSE, 4},               /* gebeurtenis */

    /* Verb and who does it. */
    {"er", "en", NOUN, VERB, SAME, KINSHIP_WIDE, 3},            /* onderzoeker */
    {"aarder", "aren", NOUN, VERB, SAME, KINSHIP_WIDE, 1},      /* bewaarder */
    {"eerder", "eren", NOUN, VERB, SAME, KINSHIP_WIDE, 1},      /* beheerder */
    {"oorder", "oren", NOUN, VERB, SAME, KINSHIP_WIDE, 1},      /* verstoorder */
    {"uurder", "uren", NOUN, VERB, SAME, KINSHIP_WIDE, 1},      /* huurder */
    {"rder", "ren", NOUN, VERB, SAME, KINSHIP_WIDE, 3},         /* uitvoerder */
    {"ster", "en", ANY_WORD, VERB, CLOSED, KINSHIP_WIDE, 3},    /* schrijfster */
    {"aar", "en", NOUN, VERB, SAME, KINSHIP_WIDE, 2},           /* wandelaar */
    {"eur", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 3},    /* adviseur */
    {"ant", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 4},    /* emigrant */
    {"ent", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 3},    /* student */
    {"atrice", "eren", NOUN, LOAN_VERB, SAME, KINSHIP_WIDE, 3}, /* presentatrice */

    /* Who has to do with a noun. */
    {"schapper", "schap", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3}, /* wetenschapper */
    {"enaar", "", NOUN, NOUN_ENTRY, OPENED, KINSHIP_WIDE, 4},       /* kunstenaar */
    {"ist", "", NOUN, NOUN_ENTRY, OPENED_LOAN, KINSHIP_WIDE, 4},    /* violist */
    {"ist", "isme", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},       /* racist */
    {"icus", "iek", NOUN, ANY_WORD, SAME, KINSHIP_WIDE, 3},         /* politicus */
    {"loog", "logie", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 2},     /* bioloog */
    {"goog", "gogie", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},     /* pedagoog */
    {"cteur", "ctie", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},     /* redacteur */
    {"graaf", "grafie", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},   /* fotograaf */
    {"noom", "nomie", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 2},     /* econoom */
    {"craat", "cratie", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},   /* democraat */
    {"soof", "sofie", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},     /* filosoof */
    {"ent", "entie", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 4},      /* assistent */

    /* Adjective of a noun. */
    {"lijk", "", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 4},        /* gemeentelijk */
    {"elijk", "", ADJECTIVE, NOUN_ENTRY, OPENED, KINSHIP_WIDE, 3},     /* wettelijk */
    {"loos", "", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},        /* werkloos */
    {"eloos", "", ADJECTIVE, NOUN_ENTRY, OPENED, KINSHIP_WIDE, 3},     /* zorgeloos */
    {"ig", "", ADJECTIVE, NOUN_ENTRY, OPENED, KINSHIP_WIDE, 3},        /* zonnig */
    {"isch", "ie", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},      /* democratisch */
    {"isch", "iek", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},     /* technisch */
    {"isch", "ica", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},     /* elektronisch */
    {"isch", "", ADJECTIVE, NOUN_ENTRY, OPENED_LOAN, KINSHIP_WIDE, 4}, /* symbolisch */
    {"matisch", "em", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 4},   /* systematisch */
    {"matisch", "ma", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 2},   /* thematisch */
    {"ioneel", "ie", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},    /* functioneel */
    {"ionaal", "io", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},    /* regionaal */
    {"ionaal", "ie", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 4},    /* internationaal */
    {"ureel", "uur", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},    /* cultureel */
    {"ieel", "ie", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 4},      /* industrieel */
    {"air", "", ADJECTIVE, NOUN_ENTRY, OPENED_LOAN, KINSHIP_WIDE, 4},  /* parlementair */
    {"ief", "ie", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},       /* preventief */
    {"kundig", "kunde", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3}, /* verpleegkundig */
    {"matig", "", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 4},       /* planmatig */
    {"achtig", "", ADJECTIVE, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},      /* regenachtig */
    {"achtig", "", ADJECTIVE, NOUN_ENTRY, OPENED, KINSHIP_WIDE, 3},    /* weerachtig */

    /* Adjective of a verb. */
    {"baar", "en", ADJECTIVE, VERB, CLOSED, KINSHIP_WIDE, 3}, /* leesbaar */
    {"zaam", "en", ADJECTIVE, VERB, CLOSED, KINSHIP_WIDE, 3}, /* spaarzaam */
    {"elijk", "en", ADJECTIVE, VERB, SAME, KINSHIP_WIDE, 3},  /* begrijpelijk */

    /* Other nouns. */
    {"schap", "", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},      /* leiderschap */
    {"maatschap", "", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},  /* lidmaatschap */
    {"erij", "er", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},     /* bakkerij */
    {"sel", "en", NOUN, VERB, CLOSED, KINSHIP_WIDE, 3},          /* voedsel */
    {"istiek", "ist", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3},  /* journalistiek */
    {"ariaat", "aris", NOUN, NOUN_ENTRY, SAME, KINSHIP_WIDE, 3}, /* secretariaat */
    {"dom", "", NOUN, ADJECTIVE, SAME, KINSHIP_WIDE, 4},         /* rijkdom */
};

const size_t derivation_count = sizeof derivations / sizeof derivations[0];
