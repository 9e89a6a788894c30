import { html } from 'hono/html'

type Operation = { summary?: string; description?: string; parameters?: readonly object[]; responses?: object }
type Document = { info: { title: string }; paths?: Record<string, object> }

const METHODS = ['get', 'post'] as const

export function docsPage(document: Document) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = (methods as Partial<Record<string, Operation>>)[method]
      return operation ? [{ path, method, operation }] : []
    }),
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API – ${document.info.title}</title>
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body class="govuk-template__body">
        <main class="govuk-width-container govuk-main-wrapper">
          <h1 class="govuk-heading-l">The API</h1>
          <p class="govuk-body">
            Machines send <code>Authorization: Bearer KEY</code>; people are in a session. A write takes an
            <code>Idempotency-Key</code>, except under <code>/v1/messages</code>; checks are answered anew each time.
            Errors are <code>application/problem+json</code>. The same, for programs:
            <a class="govuk-link" href="/v1/openapi.json">openapi.json</a>.
          </p>
          ${operations.map(
            ({
              path,
              method,
              operation,
            }) => html`<h2 class="govuk-heading-m"><code>${method.toUpperCase()} ${path}</code></h2>
              <p class="govuk-body">${operation.summary ?? ''}. ${operation.description ?? ''}</p>
              <p class="govuk-body-s">Answers ${Object.keys(operation.responses ?? {}).join(', ')}.</p>`,
          )}
        </main>
      </body>
    </html>`
}
