import { z } from 'zod'

export type Place = { readonly path: string } | { readonly host: string; readonly port: number }

/** 'unix:/run/milter.sock' or 'inet:127.0.0.1:10030'. */
export const place = z.string().transform((text, context): Place => {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) }
  const [, host, port] = /^(?:inet:)?\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(text) ?? []
  if (host && port && Number(port) < 65_536) return { host, port: Number(port) }
  context.addIssue({ code: 'custom', message: `“${text}” is neither unix:/path nor inet:host:port.` })
  return z.NEVER
})
