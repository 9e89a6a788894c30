import { createInterface } from 'node:readline/promises'
import { type Given, QUESTIONS } from './answers.ts'
import { DATA } from './places.ts'

type Ask = (question: string, usual?: string) => Promise<string>
type Part = Partial<Record<keyof Given, unknown>>

const ASKED: Readonly<Record<(typeof QUESTIONS)[number], (ask: Ask) => Promise<Part>>> = {
  office: async (ask) => ({ office: await ask('What is the office called?') }),
  address: async (ask) => ({
    address: await ask('Under which address will people open Countersign? (https://countersign.office.example)'),
  }),
  timeZone: async (ask) => ({ timeZone: await ask('In which time zone is the office?', 'Europe/London') }),
  people: async (ask) => ({
    chiefExecutive: { name: await ask('Who is the Chief Executive? Name'), email: await ask('   Email address') },
    administrator: { name: await ask('   Who administers Countersign? Name'), email: await ask('   Email address') },
  }),
  signIn: async (ask) => {
    const way = await ask('How do people sign in? “microsoft” for the office’s tenant, “local” for passwords', 'local')
    if (way !== 'microsoft') return { signIn: way }
    const [id, client] = [await ask('   Tenant ID'), await ask('   Client ID')]
    return { signIn: { tenant: id, client, secretFile: await ask('   File that holds the client secret') } }
  },
  mail: async (ask) => {
    const relay = await ask('Which mail relay sends notices? (smtp://relay.office.example:25, or “none”)', 'none')
    return { mail: relay === 'none' ? relay : { relay, from: await ask('   Address that notices come from') } }
  },
  data: async (ask) => ({
    data: await ask('In which folder is the data kept?', DATA),
    database: await ask(
      '   Address of PostgreSQL, only if several instances share it (postgres://…), or “none”',
      'none',
    ),
  }),
  backup: async (ask) => ({ backup: await ask('In which folder are backups kept? Best on another disk or machine') }),
}

export async function askAll(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<Part> {
  const terminal = createInterface({ input, output })
  // Lines that are pasted, or typed ahead of their question, wait in it.
  const lines = terminal[Symbol.asyncIterator]()
  const ask: Ask = async (question, usual) => {
    output.write(`${question}${usual ? ` [${usual}]` : ''}: `)
    const { done, value } = await lines.next()
    if (done) throw new Error('The input ended before every question was answered.')
    return value.trim() || usual || ''
  }
  try {
    let answers: Part = {}
    for (const [index, name] of QUESTIONS.entries()) {
      output.write(`\n${index + 1} of ${QUESTIONS.length}. `)
      answers = { ...answers, ...(await ASKED[name](ask)) }
    }
    return answers
  } finally {
    terminal.close()
  }
}
