// The site's own page: suggestions while one types, and results without a load.
//
// All of it works without this script too. Texts come from the data of the form (web/texts).
