// <verder-search>: searches a Verder site from the page of another site.
//
//   <script type="module" src="https://zoeken.example.nl/widget/verder-search.js"></script>
//   <verder-search endpoint="https://zoeken.example.nl/v1"></verder-search>
//
// See docs/widget.md.
