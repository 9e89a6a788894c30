import { phrases } from '../../pattern.ts'

export const STAND_INS: ReadonlySet<string> = new Set(
  phrases`
    joe bloggs, jane bloggs, fred bloggs, john doe, jane doe, a n other, ann other, john q public, joe public,
    john smith of anytown
  `,
)

export const FAMOUS: ReadonlySet<string> = new Set(
  phrases`
    mary seacole, florence nightingale, nye bevan, aneurin bevan, robert peel, sir robert peel, emmeline pankhurst,
    sylvia pankhurst, christabel pankhurst, millicent fawcett, oscar wilde, winston churchill, clement attlee,
    margaret thatcher, harold wilson, david lloyd george, william gladstone, benjamin disraeli, william wilberforce,
    william shakespeare, charles dickens, jane austen, charlotte brontë, charlotte bronte, emily brontë,
    emily bronte, thomas hardy, george eliot, george orwell, agatha christie, arthur conan doyle, dylan thomas,
    robert burns, robbie burns, walter scott, oliver cromwell, guy fawkes, william caxton, isaac newton,
    charles darwin, isambard kingdom brunel, isambard brunel, george stephenson, james watt, matthew boulton,
    josiah wedgwood, alan turing, ada lovelace, rosalind franklin, alexander fleming, edward jenner, elizabeth fry,
    josephine butler, elizabeth garrett anderson, octavia hill, edith cavell, grace darling, horatio nelson,
    lord nelson, captain cook, james cook, francis drake, walter raleigh, john lennon, martin luther king,
    rosa parks, nelson mandela, mahatma gandhi, malcolm x, abraham lincoln, george washington, john f kennedy,
    anne frank, mother teresa, marie curie, albert einstein, sigmund freud, karl marx, vladimir lenin,
    joseph stalin, adolf hitler, napoleon bonaparte, joan of arc, julius caesar, king arthur, robin hood,
    sherlock holmes, hercule poirot, jane marple, harry potter, james bond, father christmas, santa claus,
    paddington bear, winnie the pooh, peter pan, mickey mouse, ebenezer scrooge, oliver twist, peter rabbit,
    romeo and juliet, lady macbeth, john galsworthy, j b priestley, george bernard shaw, virginia woolf,
    beatrix potter, roald dahl, enid blyton, william wordsworth, john keats, lord byron, william blake,
    edward elgar, gustav holst, benjamin britten, ludwig van beethoven, wolfgang amadeus mozart,
    johann sebastian bach, vincent van gogh, leonardo da vinci, pablo picasso, claude monet, usain bolt, mo farah,
    david beckham, bobby moore, bobby charlton, george best, muhammad ali, jesse owens, kelly holmes, jessica ennis,
    stephen lawrence, damilola taylor, jo cox, david amess, jack the ripper, dick turpin, ned kelly, al capone,
    tommy atkins, uncle sam, john bull, jimmy savile, harold shipman, wayne couzens, sarah everard, lord scarman,
    william macpherson, sir william macpherson, john stevens, robert mark, james anderton, cressida dick,
    dorothy peto, edith smith, norwell roberts, sislin fay allen, george dixon, dixon of dock green, jack warner,
    captain tom, captain tom moore, marcus rashford, greta thunberg, taylor swift, elvis presley, freddie mercury,
    david bowie, bob marley, elton john, stephen hawking, tim berners-lee, david attenborough, king charles,
    queen elizabeth, queen victoria, prince albert, prince william, prince harry, princess diana, anne boleyn,
    henry tudor, owain glyndŵr, owain glyndwr, robert owen, betsi cadwaladr, gwenllian ferch gruffydd,
    william wallace, robert the bruce, mary queen of scots, rob roy, bonnie prince charlie
  `,
)
