/* The field that says what a picture shows: the page has one for each picture, and the script adds them. */

/** Begins its name; the name of the file follows. */
export const ALT = 'alt:'

export const ALT_HINT = 'For people who cannot see it (alt text). It is checked and signed off with the picture.'

export const altLabel = (file: string): string => `What does ${file} show?`

export const isPicture = (file: string): boolean => /\.(?:avif|gif|heic|jpe?g|png|svg|webp)$/i.test(file)
