import { Expression } from '../expression.ts'

/** These shapes need no words around them. */
export type Shape = { readonly name: string; readonly pattern: RegExp }

const WRITTEN: readonly Shape[] = [
  { name: 'A private key', pattern: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
  { name: 'An AWS access key', pattern: /\b(?:AKIA|ASIA|AROA)(?=[A-Z]{0,15}\d)[A-Z0-9]{16}\b/g },
  { name: 'A GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})\b/g },
  { name: 'A GitLab token', pattern: /\bglpat-[\w-]{20,64}\b/g },
  { name: 'A Slack token', pattern: /\b(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,250}\b/g },
  {
    name: 'A Slack or Teams webhook',
    pattern:
      /https:\/\/(?:hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,12}\/\w{20,30}|[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@-]{30,100}\/)/g,
  },
  {
    name: 'A live key',
    pattern:
      /\b[a-z]{2,12}(?:_[a-z]{2,12})?[_-](?:live|prod|test)[_-](?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{16,120}\b/g,
  },
  { name: 'A payment key', pattern: /\b[spr]k_(?:live|test|prod)_[A-Za-z0-9]{16,120}\b/g },
  { name: 'A Google API key', pattern: /\bAIza[\w-]{35}\b/g },
  { name: 'A Google access token', pattern: /\bya29\.[\w-]{30,250}/g },
  { name: 'A SendGrid key', pattern: /\bSG\.[\w-]{16,32}\.[\w-]{30,64}\b/g },
  { name: 'An npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { name: 'A PyPI token', pattern: /\bpypi-[\w-]{50,250}/g },
  { name: 'A DigitalOcean token', pattern: /\bdop_v1_[a-f0-9]{64}\b/g },
  { name: 'A Shopify token', pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g },
  { name: 'An AI service key', pattern: /\b(?:sk-(?:ant-|proj-)?[\w-]{32,200}|hf_[A-Za-z0-9]{30,40})\b/g },
  { name: 'A Mailgun key', pattern: /\bkey-[0-9a-f]{32}\b/g },
  { name: 'An age secret key', pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g },
  { name: 'An Atlassian token', pattern: /\bATATT3[\w=-]{40,250}/g },
  { name: 'A Vault token', pattern: /\bhvs\.[\w-]{24,150}/g },
  { name: 'A Databricks token', pattern: /\bdapi[a-f0-9]{32}\b/g },
  { name: 'A storage key', pattern: /\b(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,100}={0,2}/g },
  { name: 'A signed link', pattern: /[?&]sig=[A-Za-z0-9%+/]{40,120}/g },
  { name: 'A signed token', pattern: /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{16,1000}/g },
  {
    name: 'An authorisation header',
    pattern:
      /\b(?:Bearer|Basic) (?=[A-Za-z0-9+/._=-]{0,200}\d)(?=[A-Za-z0-9+/._=-]{0,200}[A-Z])[A-Za-z0-9+/._=-]{20,2000}/g,
  },
  {
    name: 'A connection string with its password',
    pattern: /:\/\/(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s:/@"'<>]{1,80}:(?<it>[^\s/@"'<>]{3,120})@[\w.-]{2,120}/g,
  },
]

/** Tried only on text with their words. */
export const SHAPES = WRITTEN.map(({ name, pattern }): Shape => ({ name, pattern: new Expression(pattern) }))
