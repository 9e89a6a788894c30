/** By ISO 639 code. Languages with a script of their own need no list. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the of and to a in is it that was for on are as with his they at be this from have or by one had not but what all were when we
    there can an your which their said if do will each about how up out them then she many some so these would other into has more her
    two him see time could no make than been its who now my made over did down only way find may you i he me our us am any also after
    before because between during under while where why such those most both being does done shall should might must upon within without
    through against every please thank thanks dear regards hello hi here just very too much own same again still even like well back first
    last next new good people year years day work know think need want get got take come go going don't didn't isn't can't won't it's
    i'm we're you're they're that's there's i've we've i'll we'll doesn't wasn't aren't couldn't wouldn't let's what's he's she's`,
  cy: `yn y i'n a'n o'n yr a i o ar mae ac am gan wedi ei eu bod i'r o'r a'r mae'r yn y'n ond nid oes ni fel hyn hwn hon rhai eich ein fy dy chi nhw ef
    hi mewn gyda dros drwy trwy rhwng heb hyd ers wrth oedd roedd bydd fydd byddai yw sydd oes os pan lle beth pwy pam sut dim mwy
    cael gael wneud gwneud dod mynd rhaid gall gallu gallwch gellir cafodd bu fu hefyd nawr yma yno pob holl llawer iawn rydym rydyn rwy dw
    rwyf ydym ydyn ydych ydy ydi mae'n oedd'n yn eu hunain hun ohono ohonynt ato iddo iddi iddynt arno drosto ganddo at hynny honno na nac
    neu chwaith felly wedyn cyn ôl newydd gyfer trwy'r efo eisiau angen cofiwch diolch annwyl cofion dewch ewch peidiwch sy'n i'w a'i o'i
    tua tan dan ger megis gan y'i does doedd nad nag roedden roeddwn roeddent fyddai byddwn byddwch`,
  ga: `an na agus a i ar go is tá ag le do de bhí sé sí siad nach níl ní gur mar atá leis seo sin ón as faoi bhfuil chun idir nó ach mé tú
    muid sibh iad féin eile mó aon gach don den sa san roimh trí tríd thar gan cad cén cá nuair má dá ina inár lena dtí anseo ansin anois
    raibh beidh bheith bhíonn déanamh dul maith leat liom againn agam acu aici air orthu dó di dóibh ó uaidh freisin ba níor chuir rinne`,
  gd: `an a' na agus air a tha bha gu ann is nan nam do de le leis ri ris gun chan cha chaidh e i iad mi thu sinn sibh seo sin bho fo mu
    eadar aig againn agam aca aice aige oirre orra dha dhi dhaibh gach uile ach ma nuair far mar cuideachd bidh bhith robh bheil eil chuir
    rinn dèanamh dol nas às anns an-seo an-diugh airson tro thar gus no neo fhèin cò dè ciamar carson chun a-nis`,
  fr: `le la les de des du et à en un une est que qui dans pour pas ce cette il elle au aux sur avec son sa ses par plus ne se je nous vous
    ils elles on leur leurs mais ou où sont été être avoir a ont était ces cet comme tout tous toute toutes fait sans deux si très bien
    même aussi entre après avant lors depuis chez contre selon alors donc ainsi dont nos notre votre vos mon ma mes ton tes c'est n'est
    qu'il d'un d'une l'on j'ai s'est y peut faire sous moins encore cela ceux celle celui`,
  es: `el la los las de del y a en un una es que por para con no se su sus lo al como más pero este esta estos estas ese esa fue ha han
    hay ser son era está están muy ya también o si sin sobre entre cuando donde quien porque todo todos toda todas otro otra desde hasta
    durante contra según nos le les me te mi tu él ella ellos ellas nosotros usted ustedes yo qué cómo fueron sido tiene tienen hacer
    puede cada así sólo solo después antes`,
  pt: `o a os as de do da dos das e em no na nos nas um uma é que por para com não se seu sua seus suas ao aos à às como mais mas este esta
    esse essa isso foi são ser está estão muito já também ou sem sobre entre quando onde quem porque todo todos toda todas outro outra
    desde até durante pelo pela pelos pelas nós você vocês ele ela eles elas eu meu minha lhe me te tem têm há foram sido fazer pode cada
    só depois antes ainda numa num`,
  it: `il lo la i gli le di del della dei degli delle e a in un una uno è che per con non si su al alla ai alle come più ma questo questa
    questi queste fu ha hanno essere sono era sia molto già anche o se senza tra fra quando dove chi perché tutto tutti tutta tutte altro
    altra da dal dalla dai nel nella nei nelle sul sulla ogni noi voi lui lei loro io mi ti ci ne suo sua suoi sue stato stata stati fatto
    può cui quale quali dopo prima ancora nell dell all`,
  ro: `de la în a și pe nu cu că să o un una este sunt din pentru care se mai ce au fost ale al lui ei lor sau dar fi dacă prin după
    până între fără către despre când unde cum acest această acestea acești acel acea el ea ei ele eu noi voi tu îi îl le le-a a-l i-a
    s-a ne vă mă te își foarte tot toate toți orice oricine are avea aș ar va vor ai am ați avut trebuie poate fie nici decât cel cea cei
    cele unei unui unor si in sa fara cand daca dupa pana`,
  ca: `el la els les de del dels i a en un una és que per amb no es seu seva al als com més però aquest aquesta va han hi ha ser són era
    està molt ja també o si sense sobre entre quan on qui perquè tot tots tota totes altre altra des fins durant ens us jo tu ell ella
    nosaltres vosaltres li em et això què cada després abans pel pels`,
  gl: `o a os as de do da dos das e en no na nos nas un unha é que por para con non se seu súa ao aos á ás como máis pero este esta foi son
    ser está moi xa tamén ou sen sobre entre cando onde quen porque todo todos outra desde ata polo pola nós ti el ela eu meu lle hai`,
  la: `et in est non ad cum ut sed qui quae quod ex de ab per pro si nec aut esse sunt eius hoc haec sic enim autem ille tamen quam nos vos
    mihi tibi sibi erat fuit atque quoque etiam`,
  de: `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
    einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn diese dieser
    dieses kann ich wir ihr ihre ihrer ihren mir mich dir dich uns euch was wer wo warum sehr schon hier dann doch kein keine unter gegen
    zwischen seit ohne muss können müssen soll alle jeder jede ihm ihn habe bin bitte`,
  nl: `de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit naar door wordt worden werd heeft
    hebben had was of over zich hij zij ze we wij ik je jij u jullie hun haar mijn ons onze deze dit wat wie waar hoe waarom zeer al geen
    meer tot na sinds zonder tussen onder tegen kan kunnen moet moeten zal zullen omdat wanneer iedereen elke`,
  af: `die en van in is dat op te met vir nie aan om ook as dan maar by nog uit na deur word het wees was of oor hy sy hulle ons ek jy u
    hul haar my hierdie wat wie waar hoe waarom baie al geen meer tot sonder tussen onder teen kan moet sal omdat wanneer elke 'n`,
  da: `og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du ud sin
    dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget ville jo deres efter ned skulle denne end
    dette mit også under have dig anden hende mine alt meget sit sine mod disse hvis din nogle hos blive mange ad bliver hendes været
    jeg`,
  no: `og i det på som er en til å han av for med at var de ikke den har jeg om et men så seg hun hadde fra vi du kan da ble ut skal vil ham
    etter over ved også bare eller sa nå dette noe være meg mot opp der når inn dem kunne andre blir alle noen sin ha år henne må selv sier
    få kommer denne enn to hans bli ville før vært skulle går her slik gikk mer hva igjen fikk man alt mange`,
  sv: `och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan man när år säger hon under också
    efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir upp även
    vad få två vill ha många hur mer går sverige detta nya procent skall hans någon dem inom varit dig mig din ditt denna dessa`,
  is: `og að í er á sem til um við það en af fyrir með var ekki hann hún þeir þær þau ég þú eru hafa hefur verið frá eða þegar úr ef eftir þá
    upp yfir sé þar hér nú svo líka mjög allir allt öll annar önnur sér sinn sína þessi þetta þess hvað hver`,
  fi: `ja on ei se että oli hän mutta kun niin ovat joka mukaan tai myös sen siitä kuin olla jos sekä ole hänen vain jo mitä minä sinä me te
    he tämä tässä tämän nämä ne niiden niitä jonka jotka josta missä miten miksi voi voidaan pitää kanssa jälkeen ennen ilman kautta
    kaikki kaikkien jokaisella jokainen olisi ollut olen olet olemme en emme eivät minun sinun meidän heidän`,
  et: `ja on ei et see oli ta mis kui ka aga siis kes või ning tema nad mida oma nii seda välja siin selle kõik juba ole olla olid pole veel
    ma sa me te mul sul meie teie nende neid nende igal igaühel pärast enne ilma läbi vastu kohta üle all juures peab võib saab kus miks
    kuidas`,
  lv: `un ir ka no ar par uz tas bet kas vai nav to pie pēc līdz arī lai kā viņš viņa viņi es tu mēs jūs mani mans tavs mūsu savu sava savas
    šis šī šo tā tie tās tam var būt bija tika tikai jau vēl ļoti visi visas katram jo ja kad kur kāpēc kura kurš starp bez pret zem viss`,
  lt: `ir yra kad į iš su o bet kaip tai ne ar jis ji jie jos aš tu mes jūs mano tavo mūsų savo šis ši tas ta tie buvo bus būti gali turi
    nuo iki po prie per už apie pagal be tarp prieš dėl taip pat tik jau dar labai visi visos kiekvienas kas kuris kuri kurie kur kada
    kodėl jo jos jų man tau mums jums arba nors jei`,
  pl: `w i z na do nie się to że jest o jak za od po ale przez dla co tym ten ta te być są był była było były oraz ma mają czy już tylko jego
    jej ich który która które których przy może tak pod bez także jako aby lub gdy gdzie kto dlaczego ja ty on ona my wy oni mnie ciebie
    nas was im mu nam wam mi ci we ze ku między przed nad podczas każdy każda wszystkie wszyscy bardzo jeszcze kiedy będzie będą został
    została zostało sie ze zostala byla sa juz bedzie ktory ktora`,
  cs: `a se v na je že o s z do i to k ve pro za by ale si po jako jsou od který která které jeho její jejich nebo až byl byla bylo byli být
    má mají však také při tak jen již už co kdo kde kdy proč jak já ty on ona my vy oni mě tě nás vás jim mu nám vám mi ti mezi před nad
    pod bez podle každý každá všichni všechno velmi ještě když bude budou tím této tento tato toho není jsem jsme jste aby`,
  sk: `a sa v na je že o s z do i to k vo pre za by ale si po ako sú od ktorý ktorá ktoré jeho jej ich alebo až bol bola bolo boli byť má
    majú však tiež pri tak len už čo kto kde kedy prečo ja ty on ona my vy oni ma ťa nás vás im mu nám vám mi ti medzi pred nad pod bez
    podľa každý každá všetci všetko veľmi ešte keď bude budú tým tejto tento táto toho nie som sme ste aby`,
  sl: `in je na v da se za so z ki pa o ne po s kot ali ter tudi od do bi pri ni kar le še že lahko med iz bil bila bilo bili biti ima imajo
    kdo kje kdaj zakaj jaz ti on ona mi vi oni me te nas vas jih mu nam vam njegov njen njihov vsak vsaka vsi vse zelo ko bo bodo tega ta
    to brez pred nad pod proti sem smo ste`,
  hr: `i je u na da se za su od s sa o ne to a koji koja koje kao ali ili te iz do bi po biti bio bila bilo bili ima imaju što tko ko gdje
    gde kada zašto ja ti on ona mi vi oni me te nas vas ih mu nam vam njegov njezin njen njihov svatko svako svaki svaka svi sve vrlo
    veoma još već samo kad će ću ovaj ova ovo toga bez pred nad pod prema između sam smo ste nije nisu`,
  sq: `të e në dhe i një për me që nga është se si nuk ka më do janë por ky kjo këtë ai ajo ata ato unë ti ne ju ishte ishin jetë pa te
    tek sipas pas para ndaj midis ndërmjet gjatë edhe ose kur ku kush çfarë pse shumë vetëm gjithë çdo çdokush tij saj tyre im yt jonë
    tonë mund duhet duke s'ka kanë kam kemi u`,
  hu: `a az és hogy nem is egy ez volt meg csak de ha mint van el már még én te ő mi ti ők azt ezt aki ami amely akkor így úgy után előtt
    alatt között szerint vagy sem lehet kell minden mindenki nagyon most itt ott hol mikor miért ki mit nincs lesz lett volna vannak
    voltak saját más által több kellett lenni illetve`,
  tr: `ve bir bu da de için ile ne o çok gibi daha olarak olan var ama en kadar sonra değil ben sen biz siz onlar bana sana bize size
    onun benim senin bizim sizin ki mi mı mu mü her şey kendi hiç ise veya ya yok oldu olduğu olduğunu etmek tarafından göre önce şimdi
    burada nerede nasıl neden kim bütün herkes hakkında üzere bile hem ancak olur idi dedi diye artık bunu onu`,
  az: `və bir bu da də üçün ilə nə o çox kimi daha olan var amma ən qədər sonra deyil mən sən biz siz onlar mənə sənə onun mənim ki mi hər
    öz heç isə və ya yox oldu tərəfindən görə əvvəl indi burada harada necə niyə kim bütün hamı haqqında edir olub olunur`,
  uz: `va bir bu ham uchun bilan u juda kabi yoki emas men sen biz siz ular uning mening ki har o'z hech esa yo'q bo'lgan bo'ladi bo'lib
    tomonidan haqida keyin oldin hozir qanday nima kim barcha lekin agar edi deb`,
  eu: `eta da ez bat du dira ere baina edo izan den dute zen bere hori hau guztiak guztiek gizon pertsona egin behar ditu duen nahi ni zu gu
    nire zure gure zer nor non noiz nola oso gero arte artean gabe bezala egon dela daude zuen baten batek`,
  mt: `u li ta' fil- il- tal- fuq għal ma' biex minn din dan dawn ukoll hija huwa kien kienet huma jew lil ma jista' għandu għandha kull wara
    qabel mingħajr bejn bħal jekk meta fejn min għaliex ħafna aktar jien int aħna intom tiegħu tagħha tagħhom`,
  vi: `và của là có không được cho trong một các những người này đã với để khi từ về đến ra như thì mà cũng sẽ tôi bạn anh chị em ông bà
    họ chúng ta nó ở tại vào trên dưới theo rất nhiều hơn nhưng hoặc nếu vì bởi bị do phải làm việc nhà nước năm ngày đó đây gì ai sao mọi
    quyền hay lại lên còn hết`,
  ms: `yang dan di untuk dengan ini itu dari pada dalam adalah tidak akan ke oleh saya anda kamu kami kita mereka dia ia telah sudah ada
    juga atau tetapi tapi karena kerana seperti lebih hanya harus dapat bisa boleh setiap semua orang atas antara tanpa sebelum setelah
    selepas ketika apa siapa mana bagaimana mengapa sangat bahwa bahawa para sebagai tersebut hak nya`,
  tl: `ang ng sa na mga at ay ko mo si ni ito iyon para may mayroon hindi kung ako ikaw siya kami tayo kayo sila niya nila namin natin ninyo
    amin atin inyo akin iyo kanya kanila ano sino saan kailan bakit paano lahat bawat din rin lang lamang pa po opo wala walang o ngunit
    pero dahil upang nang kay isang isa kanyang kanilang dito doon bilang`,
  sw: `na ya wa kwa ni katika la za cha vya si kuwa hii hizo hiyo huyo huu hilo haya watu mtu kila au lakini kama yake wake zake lake
    chake yao wao wetu yetu mimi wewe yeye sisi nyinyi wao nini nani wapi lini kwanini vipi sana pia tu bila baada kabla kati juu chini
    ana ina wana alikuwa ilikuwa walikuwa atakuwa hakuna ambayo ambao haki ili hadi`,
  so: `iyo oo ka ku u la waa in ay uu ee ah ayaa aan wuxuu waxaa waxay lagu loo leh yahay yihiin tahay ma mid kasta qof qofka dadka kale
    ama laakiin haddii sida markii marka kadib hor dhexeeya iyada isaga aniga adiga annaga idinka iyaga kuwa kan tan taas kaas maxaa ayo
    xaggee goorma sababta aad badan kaliya dhammaan wax waxba waxa si uusan xaq ahaan xagga soo jira`,
  ha: `da na a ta ya ne ce ba wannan wannan shi ita su mu ku ni kai ke sai amma ko idan don domin daga zuwa cikin kan game mutum mutane
    kowane kowa duk kuma akwai babu yana tana suna muna kuna ina za zai zata zasu wanda wadda waɗanda saboda lokacin bayan kafin tsakanin
    tare`,
  yo: `ni ti àti sí fún kan àwọn náà ó kò bí tí wọn láti pẹ̀lú ìyí yìí lè jẹ́ ṣe mo wa wọ́n rẹ̀ rẹ wọn mi gbogbo ènìyàn ẹnikẹ́ni tàbí ṣùgbọ́n nígbà nínú
    lórí ń àwon gbogbo`,
  ig: `na nke ndị bụ ga ma ọ e a n'ime ha ya anyị unu m mmadụ niile ọbụla ọ bụla nwere ike dị ka si maka mgbe ebe onye ihe gị mụ o n' ka i
    kwesịrị ezi`,
  sn: `kuti uye kana kwete nokuti asi ndi ne pa mu ku zve wose vanhu munhu wese ake avo ane ari iye ivo isu imi ini ichi iri izvi kubva
    pasi kune zvakare chete kodzero`,
  zu: `ukuthi futhi noma kodwa uma ngoba nge na wa ba ku lo le la yonke wonke bonke umuntu abantu yakhe wakhe yabo wabo thina nina mina wena
    yena lokhu lokho kanye phakathi ngaphandle emva ngaphambi kumele angeke unelungelo ilungelo`,
  rw: `na mu ku n' umuntu abantu wese bose cyangwa kandi ariko kugira ngo ko ari ni bya rya wa ya y' w' uburenganzira buri kuri muri hari
    hagati nta iyo uwo ibyo`,
  lg: `n' mu ku okuba era oba naye nga abantu omuntu buli ye we ly' y' w' bwe nti singa teri awamu ddembe eddembe wa ba`,
  ak: `na ne sɛ a ɛ ho no wo mu wɔ so de yɛ nnipa obi obiara biara anaa anaasɛ nanso onipa deɛ ɛno yɛn wɔn me wo ɔno ma fa bi hwɛ`,
  om: `fi kan akka ni hin mirga nama namni hundi qaba isaa isaanii keenya yookiin garuu yoo kana sana irraa keessatti gidduu waliin ta'e
    ta'uu jiru qabu`,
  ku: `û ku di de li ji bi ê ya yê yên ev ew wî wê wan me we min te ez tu em hûn jî ne na her kes heye dikare divê lê an eger gava kengî li
    kî çi çawa çima gelek tenê hemû bê ber ser nav pêş paş re ve da e ye in ne mafê kesî wekî bo`,
  ht: `nan yo li ki pou ak yon gen se pa la te ap ou mwen nou sa tout moun dwa fè kapab sou lè men oswa si paske anpil avèk san anvan apre
    kote kisa kijan poukisa`,
  eo: `la de kaj en estas ne al ke por kun sed ĉiu ĉiuj ĉi tiu tio mi vi li ŝi ni ili oni havas rajtas aŭ se kiel kiam kie kiu kio pri per
    sen inter post antaŭ el da pli tre nur ankaŭ`,
  'hi-latn': `aur hai hain ka ki ke ko mein se nahi nahin kya ye yeh woh wo tha thi kar raha rahi rahe gaya gayi hua hui hue mujhe tum aap hum
    main mera meri mere uska uski uske unka unki unke apna apni apne par lekin magar agar kyun kab kahan kaun bahut bohot sab kuch koi liye
    saath baad pehle jo jab tak bhi toh hota hoti hote karna karne karta karti chahiye sakta sakti larki larka wala wali`,
  'pa-latn': `da di de nu ne te ton vich naal hai han si san ohna ohnu ohdi sadi sada tusi assi main mera meri tera teri ki kyon kithe kinna bahut
    sab kujh koi vi nahi nahin jo jadon tak karna karda kardi hunda hundi gal puttar kudi munda`,
}

/** Several languages share these letters. */
export const FUNCTION_WORDS_BEYOND_LATIN: Readonly<Record<string, string>> = {
  ru: `и в не на я что он с как это все а по из у за к но же вы так от было только мне еще бы о его меня для ты есть или она они мы их был
    была были быть который которая которые чтобы при без до если уже когда где кто свои свою каждый также этого`,
  uk: `і в не на я що він з як це все а по із у за до але ж ви так від було тільки мені ще би про його мене для ти є або вона вони ми їх був
    була були бути який яка які щоб при без якщо вже коли де хто свої свою кожний кожна також цього та й його її`,
  be: `і ў не на я што ён з як гэта усё а па із у за да але ж вы так ад было толькі мне яшчэ бы пра яго для ты ёсць або яна яны мы іх быў
    была былі быць які якая якія каб пры без калі ўжо дзе хто свае кожны таксама`,
  bg: `и в не на аз че той с като това всички а по от у за към но ли вие така беше само ми още би го мен те е или тя те ние им бил била били
    да който която които при без до ако вече когато къде кой свои всеки също този тази се са ще си`,
  sr: `и у не на ја да он са као то све а по из за ка али ви тако од било само ми још би о његов мене ти је или она они их био била били
    бити који која које при без до ако већ кад где ко свој сваки такође овај се су ће`,
  mk: `и во не на јас дека тој со како тоа сите а по од у за кон но вие така беше само ми уште би го мене ти е или таа тие ние ги бил била
    биле да кој која кои при без до ако веќе кога каде секој исто овој се ќе си`,
  ar: `في من على أن إلى التي الذي هذا هذه ذلك لا ما كان كانت عن مع بين أو كل قد لم لن إن ثم حيث بعد قبل عند غير هو هي هم نحن أنت أنا له لها
    لهم كما لكل فرد شخص حق ولا وقد وفي ومن وأن`,
  fa: `در از به که این را با است آن برای یک بر تا هر خود شده بود می نمی باید شود اند یا هم ما من تو او آنها دارد دارند کرد کرده کند شد
    است. حق کس اگر نیست های پس بین چون ولی اما`,
  ur: `کے میں کی ہے اور سے کا کو اس کہ ہیں نے پر یہ نہیں بھی ایک تھا تھی تھے جو وہ ان کر گیا گئی ہو ہوا ہوئی لئے لیے ساتھ تو ہر شخص یا
    کوئی اپنے اپنی جس جن کیا جا سکتا رہا رہی تک بعد مجھے آپ ہم تم میری میرا`,
  pnb: `دے وچ دی اے تے توں دا نوں ایس نیں ایہ نئیں وی اک سی سن جیہڑا جیہڑے اوہ اوہناں کر گیا ہو لئی نال ہر بندے یا کوئی اپنے جس کیتا جا سکدا
    تک مگروں مینوں تسیں اسیں ساڈا میرا ایہدے ہون ہووے`,
  ps: `په د او چې ته له سره دا کې یې څخه هم دی ده نه هر يو یو شي کړي وي تر دغه لپاره هغه خپل باید حق`,
  ckb: `لە و بە کە بۆ ئەم ئەو هەر لەسەر یان دەبێت نابێت هەموو کەس مافی خۆی ئێمە ئەوان لەگەڵ نییە هەیە بکات`,
  sd: `۾ جي جو کي ۽ ته آهي جا کان سان تي هر به نه هن ماڻهو حق وڃي`,
  hi: `के में की है और से का को इस कि हैं ने पर यह नहीं भी एक था थी थे जो वह उन कर गया गई हो हुआ हुई लिए साथ तो हर व्यक्ति या कोई अपने अपनी
    जिस किया जा सकता रहा रही तक बाद मुझे आप हम तुम मेरी मेरा इसके उसके द्वारा`,
  ne: `र को मा छ लाई गर्न भएको हुने छैन पनि यो त्यो हरेक व्यक्ति वा कुनै आफ्नो गरेको गरिने हुन्छ भने तथा बाट सबै जस्तो म तिमी हामी उनी
    थियो लागि प्रत्येक अधिकार छ। छैन।`,
  mr: `आणि आहे या च्या ला ना मध्ये हे ते तो ती की व किंवा नाही आपल्या प्रत्येक सर्व असे केले होते करण्यात मी तू आम्ही तुम्ही त्यांना त्या असून
    आहेत येईल हक्क`,
  yi: `און די דער אין צו פון איז דאָס מיט א נישט זײַן האָט אויף זיך יעדער מענטש`,
  he: `של את על לא הוא היא זה זו עם אל כל או אך כי גם אם יש אין היה היתה הם הן אני אתה אנחנו אשר לפי בין רק עוד כאשר אדם זכאי`,
}
