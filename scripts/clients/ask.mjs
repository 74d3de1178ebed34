// Asks an endpoint by one of the clients: node ask.mjs CLIENT GET|POST URL < queries.json > answers.json
// Queries are a list of texts; answers are a list of lists of rows, as SPARQL JSON has them, or {"error": …}.
import { readFileSync } from 'node:fs'

const [client, method, endpoint] = process.argv.slice(2)
const queries = JSON.parse(readFileSync(0, 'utf8'))

function toJson (term) {
  if (term.termType === 'NamedNode') return { type: 'uri', value: term.value }
  if (term.termType === 'BlankNode') return { type: 'bnode', value: term.value }
  const literal = { type: 'literal', value: term.value }
  if (term.language) literal['xml:lang'] = term.language
  else literal.datatype = term.datatype.value
  return literal
}

async function toRows (stream, pairs) {
  const rows = []
  for await (const row of stream) rows.push(Object.fromEntries(pairs(row).map(([name, term]) => [name, toJson(term)])))
  return rows
}

// Comunica sends long queries by POST and has no switch for it: what it would post is got instead.
function get (url, init) {
  if (init?.method !== 'POST') return fetch(url, init)
  const { body, method: _method, ...rest } = init
  const headers = new Headers(init.headers)
  headers.delete('content-type')
  return fetch(`${url}?${body}`, { ...rest, headers })
}

const clients = {
  async comunica () {
    const { QueryEngine } = await import('@comunica/query-sparql')
    const context = { sources: [{ type: 'sparql', value: endpoint }], ...(method === 'GET' ? { fetch: get } : {}) }
    return async query => {
      const stream = await new QueryEngine().queryBindings(query, context)
      return toRows(stream, row => [...row].map(([variable, term]) => [variable.value, term]))
    }
  },
  async 'fetch-sparql-endpoint' () {
    const { SparqlEndpointFetcher } = await import('fetch-sparql-endpoint')
    const fetcher = new SparqlEndpointFetcher({ method })
    return async query => toRows(await fetcher.fetchBindings(endpoint, query), row => Object.entries(row))
  },
  async 'sparql-http-client' () {
    const { default: StreamClient } = await import('sparql-http-client')
    const asker = new StreamClient({ endpointUrl: endpoint })
    const operation = method === 'GET' ? 'get' : 'postUrlencoded'
    return async query => toRows(asker.query.select(query, { operation }), row => Object.entries(row))
  }
}

const ask = await clients[client]()
const answers = []
for (const query of queries) {
  try {
    answers.push(await ask(query))
  } catch (error) {
    answers.push({ error: String(error?.message ?? error).slice(0, 300) })
  }
}
process.stdout.write(JSON.stringify(answers))
