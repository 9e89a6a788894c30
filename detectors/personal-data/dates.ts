import { fragment, phrases } from '../pattern.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = "(?:(?:19|20)\\d\\d|[’']\\d\\d)"

const ORDINAL = phrases`
  (?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth), first, second, third, fourth,
  fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth,
  seventeenth, eighteenth, nineteenth, twentieth, thirtieth
`

export const DATE = [
  fragment`(?:the )?(?:${ORDINAL}|\d{1,2}(?:st|nd|rd|th)) (?:day )?of ${MONTH},? (?:in )?${YEAR}`,
  fragment`${MONTH} the (?:${ORDINAL}|\d{1,2}(?:st|nd|rd|th)),? ${YEAR}`,
  fragment`\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\.?,?[ -](?:${YEAR}|\d\d)`,
  fragment`${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
  `\\d{1,2}[/.-]\\d{1,2}[/.-](?:(?:19|20)\\d\\d|\\d\\d)`,
  `(?:19|20)\\d\\d[/.-]\\d{1,2}[/.-]\\d{1,2}`,
  `\\d{1,2}[/. -](?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})[/. -](?:(?:19|20)\\d\\d|\\d\\d)`,
].join('|')

export function yearOf(date: string, today: string): number {
  const four = /(?:19|20)\d\d/.exec(date)?.[0]
  if (four) return Number(four)
  const two = Number(/(\d\d)$/.exec(date)?.[1] ?? '0')
  return two > Number(today.slice(2, 4)) ? 1900 + two : 2000 + two
}
