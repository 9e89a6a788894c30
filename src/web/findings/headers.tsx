type Part = { readonly id: string; readonly text: string }

const NAMES = { from: 'From', to: 'To', cc: 'Copy', bcc: 'Blind copy', subject: 'Subject' } as const
type Header = keyof typeof NAMES

export function isHeader({ id }: Part, parts: readonly Part[]): boolean {
  const [home, last] = split(id)
  return last in NAMES && parts.some((one) => one.id === `${home}/from`)
}

export function MailHeads({ parts }: { parts: readonly Part[] }) {
  const homes = [...new Set(parts.map(({ id }) => split(id)[0]))]
  return (
    <>
      {homes.map((home) => (
        <dl class="cs-facts">
          {(Object.keys(NAMES) as Header[]).flatMap((name) => {
            const part = parts.find(({ id }) => id === `${home}/${name}`)
            return part ? (
              <div class="cs-facts__wide">
                <dt>{NAMES[name]}</dt>
                <dd dir="auto">{part.text}</dd>
              </div>
            ) : (
              []
            )
          })}
        </dl>
      ))}
    </>
  )
}

function split(id: string): [home: string, last: string] {
  const at = id.lastIndexOf('/')
  return [id.slice(0, Math.max(0, at)), id.slice(at + 1)]
}
