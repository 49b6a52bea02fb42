"""Catalogues made up by the hundred."""

import json
import random

WORDS = """
aanpak advies afspraak ambtenaar avond balans bankje begroting beleid bericht bestuur bewoner
bezoeker bibliotheek brief brug buurt buurthuis centrum collega computer coördinator cursus dag
deelnemer dienst docent doel dorp draagvlak dreiging eiland evaluatie fase fiets gebied gebouw
gegevens geluid gemeente gemeenschap gesprek gevoel gids groep handhaving haven hulpverlener
huisvesting idee informatie initiatief inspraak instrument inwoner jeugdwerk jongere kaart kans
keuze kinderopvang klacht kosten krant leeftijd lening leraar leuning loket markt meerderheid
melding mening middag moeder museum natuur netwerk nieuws omgeving onderwijs onderzoek onrust
ontwikkeling opbouwwerker opleiding opvang organisatie ouder overlast overleg overzicht park
partner plan plein politie praktijk preventie probleem project raad recht regel regio rekening
rivier samenleving school signaal sleutel spanning sportvereniging staat stad steun straat
student subsidie taak taal thema toezicht training trein uitvoering vader veiligheid verbinding
vergadering vergunning verhaal verkeer verslag vertrouwen vraag vrijwilliger water weg welzijn
werk wethouder wijk wijkagent winkel woning zaal zorg zwembad
""".split()
VERBS = "bespreekt helpt herkent leert maakt meldt onderzoekt ondersteunt versterkt vraagt".split()
LINKS = "aan bij door in met na om onder op over tegen uit van voor zonder".split()


def sentence(rng):
    def phrase():
        return f"{rng.choice(['de', 'een', 'het', 'elke'])} {rng.choice(WORDS)}"
    text = " ".join([phrase(), rng.choice(VERBS), phrase(), rng.choice(LINKS), phrase(),
                     rng.choice(LINKS), phrase()])
    return text.capitalize() + "."


def event(identifier, title, **more):
    return {"type": "event", "id": identifier, "title": title, **more}


def document(identifier, title, **more):
    return {"type": "document", "id": identifier, "title": title, **more}


def session(identifier, title, **more):
    return {"type": "session", "id": identifier, "title": title, **more}


def records(seed, count, sentences=8):
    """`count` records, one in five a session with three documents; the same for the same seed."""
    rng = random.Random(seed)
    for number in range(count):
        title = " ".join([rng.choice(WORDS), "en", rng.choice(WORDS), rng.choice(LINKS),
                          rng.choice(WORDS)])
        summary = " ".join(sentence(rng) for _ in range(sentences))
        if number % 5 == 4:
            yield session(f"sessie-{number}", title.capitalize(), summary=summary, number=number,
                          documents=[f"document-{number - back}" for back in (1, 2, 3)])
        else:
            yield document(f"document-{number}", title.capitalize(), summary=summary)


def write_jsonl(path, items):
    """Writes records as JSON Lines."""
    with open(path, "w", encoding="utf-8") as file:
        for item in items:
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
    return path
