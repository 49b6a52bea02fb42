// <verder-search>: searches a Verder site from the page of another site.
//
//   <script type="module" src="https://zoeken.example.nl/widget/verder-search.js"></script>
//   <verder-search endpoint="https://zoeken.example.nl/v1"></verder-search>
//
// Attributes
//   endpoint     the API; without it, that of the site this script comes from
//   lang         nl or en; without it, the language of the page
//   label        what stands above the field; placeholder: what stands in it
//   type         session or document, where only those are searched for
//   page-size    results at a time, 1 to 100; 10 without it
//
// Style: the properties --verder-… in the style below, and ::part(). The colours follow the
// color-scheme of the page.
//
// Event: verder-select, before a result or suggestion is followed; its detail is {type, text, url,
// id}. preventDefault() keeps the widget from following it.
//
// A Content-Security-Policy needs the site of the script in script-src and connect-src only.
