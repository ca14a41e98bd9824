// Standard input: {"csl": [...], "bibtex": "...", "biblatex": "...", "ris": "..."}; standard output: what citation-js
// reads from each, as CSL-JSON, and `apa`, a reference for each item of `csl`.
const { Cite, plugins } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-csl')
require('@citation-js/plugin-ris')

plugins.config.get('@bibtex').parse.sentenceCase = 'never'
const given = JSON.parse(require('fs').readFileSync(0, 'utf8'))
const read = source => new Cite(source).data.map(({ _graph, ...item }) => item)
process.stdout.write(JSON.stringify({
  csl: read(given.csl),
  bibtex: read(given.bibtex),
  biblatex: read(given.biblatex),
  ris: read(given.ris),
  apa: given.csl.map(item => new Cite([item]).format('bibliography', { template: 'apa', lang: 'en-US' }).trim())
}))
