import { describe, expect, test } from 'vitest'
import { languageName } from '../../../src/core/languages.ts'
import { compareLetters } from '../../../src/review/language/letters.ts'
import { foreignPassages } from '../../../src/review/language/passages.ts'
import { ENGLISH, FOREIGN, OFFICE_STYLE } from './texts.ts'

const languagesIn = async (text: string) =>
  (await foreignPassages(text, compareLetters)).map(({ language }) => languageName(language))

describe('a passage of twelve words or more is identified', () => {
  test.each(Object.entries(FOREIGN))('%s, alone', async (language, text) => {
    expect(new Set(await languagesIn(text))).toEqual(new Set([language]))
  })

  test.each(Object.entries(FOREIGN))('%s, between English paragraphs, and nothing else', async (language, text) => {
    const [above, below] = [`${ENGLISH[0]}\n\n`, `\n\n${ENGLISH[1]}`]
    const found = await foreignPassages(`${above}${text}${below}`, compareLetters)
    expect(found.map((one) => languageName(one.language))).toEqual([language])
    expect(found[0]!.start).toBe(above.length)
    expect(found[0]!.end).toBeGreaterThan(above.length + text.length - 15)
    expect(found[0]!.end).toBeLessThanOrEqual(above.length + text.length)
  })

  test.each(Object.entries(FOREIGN))('%s, inside an English paragraph', async (language, text) => {
    expect(await languagesIn(`${ENGLISH[0]} ${text} ${ENGLISH[1]}`)).toEqual([language])
  })
})

describe('a headline full of names is identified by the words between them', () => {
  test.each([
    ['Welsh', 'Mae Gwen Rhydderch a Huw Penri, Ysgol Bro Teifi, ym mis Medi gyda chôr Ysgol Dyffryn Aman'],
    ['German', 'Nach Klaus Bergmann und Petra Vogel wechselt auch Stefan Lindner zum Verein Rot-Weiss Neustadt Nord'],
    [
      'Polish',
      'Adam Zielony, Ewa Lisowska i Piotr Wrona otworzyli Dom Kultury Stary Młyn, którego patronem został Karol Borek',
    ],
    ['Turkish', 'Bursa Yenikapı Kültür Merkezi Başkanı Mehmet Kara, yeni merkezi Ayşe Demir için açtı'],
  ])('%s: %s', async (_, text) => {
    expect(await foreignPassages(text, compareLetters)).not.toEqual([])
    expect(await foreignPassages(`${ENGLISH[0]}\n\n${text}\n\n${ENGLISH[1]}`, compareLetters)).not.toEqual([])
  })
  test.each([
    'Present: Carlos Medina, Lucía Ferrer, Ana de la Rueda, Ludwig van der Meer, Aoife Ní Bhriain, Muhammad bin Salim',
    'Llyfrgell Caernarfon, Llyfrgell Bangor, Ysgol Bro Teifi, Dyffryn Aman, Blaenau Ffestiniog, Tywyn, Pwllheli, Dolgellau',
    'Carlos Medina and Lucía Ferrer of Teatro Nuevo Madrid meet Klaus Bergmann and Petra Vogel of Rot-Weiss Neustadt',
  ])('names alone, or in English, raise nothing: %s', async (text) => {
    expect(await foreignPassages(text, compareLetters)).toEqual([])
  })
})

test('each of several languages is listed', async () => {
  const text = [FOREIGN['Welsh'], FOREIGN['Polish'], FOREIGN['Urdu'], FOREIGN['Welsh']].join('\n\n')
  expect(await languagesIn(text)).toEqual(['Welsh', 'Polish', 'Urdu', 'Welsh'])
})

describe('a language is identified however it is written', () => {
  test.each([
    [
      'Polish',
      'Dziewczynka zostala pobita przez sasiada i nikt nie wie, gdzie teraz jest jej matka ani kiedy wroci do domu.',
    ],
    ['Welsh', "MAE'R BACHGEN WEDI CAEL EI GYMRYD O'R YSGOL GAN YR HEDDLU AC NID OES NEB YN GWYBOD PAM"],
    ['Welsh', 'Mae’r bachgen wedi cael ei gymryd o’r ysgol gan yr heddlu ac nid oes neb yn gwybod pam'],
    [
      'French',
      'Le garçon que la police cherche habite chez sa grand-mère, et personne ne doit le savoir avant mardi.'.normalize(
        'NFD',
      ),
    ],
    [
      'Hindi or Urdu in Latin letters',
      'Us larki ke saath jo hua wo sab ko pata hai lekin koi kuch nahi kehta aur case abhi tak adalat mein hai',
    ],
    [
      'Punjabi in Latin letters',
      'Ohna ne munda nu kutteya te hun oh hospital vich hai, par police ne kujh vi nahi keeta si us din',
    ],
  ])('%s: %s', async (language, text) => {
    expect(await languagesIn(text)).toEqual([language])
  })
})

describe('a short text that is a whole part is held too', () => {
  test.each([
    ['Welsh', "Cofiwch bleidleisio i'n hymgeisydd ddydd Iau!"],
    ['Punjabi', 'ਵੀਰਵਾਰ ਨੂੰ ਵੋਟ ਦਿਓ'],
    ['Arabic', 'صوتوا لمرشحنا'],
    ['Chinese', '请投票支持我们的候选人'],
    ['French', "Votez pour elle, c'est la meilleure !"],
  ])('%s: %s', async (language, text) => {
    expect(await languagesIn(text)).toEqual([language])
  })
})

describe('English is not taken for another language', () => {
  test.each(OFFICE_STYLE)('%s', async (text) => {
    expect(await foreignPassages(text, compareLetters)).toEqual([])
  })
})

test('looks up the letters of a long foreign text once, not once per sentence', async () => {
  let asked = 0
  const counted = (text: string) => {
    asked++
    return compareLetters(text)
  }
  await foreignPassages(`${FOREIGN['Welsh']}\n`.repeat(200), counted)
  expect(asked).toBeLessThanOrEqual(1)
})
