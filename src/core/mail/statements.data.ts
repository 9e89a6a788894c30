/**
 * What a sender declares, by version. A version that was used never changes, because declarations on record name it;
 * another wording is another version.
 */
export const STATEMENTS: Readonly<Record<string, string>> = {
  '1':
    'I have checked this email and its attachments, what was found in them, and its recipients. ' +
    'They may receive it, and I answer for sending it.',
}

export const CURRENT_STATEMENT = '1'
