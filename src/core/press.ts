import type { House } from './house.ts'

/** Addresses of all outlets on the media register. */
export function pressList(house: House): string[] {
  return [...new Set(house.office.media.flatMap(({ emails }) => emails ?? []))]
}

/** Whether an address is a journalist's or an outlet's. */
export function isMedia(house: House, address: string): boolean {
  const given = address.toLowerCase()
  const domain = given.slice(given.lastIndexOf('@') + 1)
  return house.office.media.some(
    ({ emails = [], domains = [] }) =>
      emails.some((email) => email.toLowerCase() === given) ||
      domains.some((own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`)),
  )
}
