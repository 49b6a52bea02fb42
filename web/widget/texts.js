const TEXTS = {
  nl: {
    label: 'Zoek in sessies en documenten',
    button: 'Zoeken',
    hint: 'Tijdens het typen verschijnen suggesties: pijltoetsen om te bladeren, Enter om te ' +
      'kiezen.',
    suggestions: 'Suggesties',
    suggestionCount: (count) => (count === 1 ? '1 suggestie' : `${count || 'Geen'} suggesties`),
    occurrences: (count, shown) => (count === 1 ? 'in 1 tekst' : `in ${shown} teksten`),
    results: 'Zoekresultaten',
    resultCount: (count, shown) =>
      (count === 1 ? '1 resultaat' : `${count ? shown : 'Geen'} resultaten`),
    about: (text) => `Ongeveer ${text}`,
    nothing: 'Controleer de spelling, of probeer een ander woord voor hetzelfde.',
    corrected: 'Niet elk woord komt voor zoals u het typte. Gezocht is op ',
    asTyped: (query) => `Zoek toch op ‘${query}’`,
    didYouMean: 'Bedoelde u ',
    more: 'Meer resultaten',
    session: 'Sessie',
    document: 'Document',
    busy: (seconds) => 'Er wordt nu te veel gezocht. Probeer het over ' +
      `${seconds === 1 ? '1 seconde' : `${seconds} seconden`} opnieuw.`,
    unavailable: 'Zoeken kan nu even niet. Probeer het over een paar minuten opnieuw.',
    refused: 'Deze zoekvraag kan niet worden beantwoord. Gebruik minder of andere woorden.',
    unreachable: 'De zoekdienst is niet bereikbaar, of staat deze site niet toe. Controleer uw ' +
      'verbinding en probeer het opnieuw.',
  },
  en: {
    label: 'Search sessions and documents',
    button: 'Search',
    hint: 'Suggestions appear while you type: arrow keys to go through them, Enter to choose.',
    suggestions: 'Suggestions',
    suggestionCount: (count) => (count === 1 ? '1 suggestion' : `${count || 'No'} suggestions`),
    occurrences: (count, shown) => (count === 1 ? 'in 1 text' : `in ${shown} texts`),
    results: 'Search results',
    resultCount: (count, shown) =>
      (count === 1 ? '1 result' : `${count ? shown : 'No'} results`),
    about: (text) => `About ${text}`,
    nothing: 'Check the spelling, or try another word for the same thing.',
    corrected: 'Not every word occurs as you typed it. These are the results for ',
    asTyped: (query) => `Search for ‘${query}’ after all`,
    didYouMean: 'Did you mean ',
    more: 'More results',
    session: 'Session',
    document: 'Document',
    busy: (seconds) => 'There are too many searches just now. Try again in ' +
      `${seconds === 1 ? '1 second' : `${seconds} seconds`}.`,
    unavailable: 'Search is not available just now. Try again in a few minutes.',
    refused: 'This query cannot be answered. Use fewer or other words.',
    unreachable: 'The search service cannot be reached, or does not admit this site. Check your ' +
      'connection and try again.',
  },
};
