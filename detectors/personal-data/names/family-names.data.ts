// Family names common in Britain, of every origin, written down for this product.
export const FAMILY = `
smith jones taylor brown williams wilson johnson davies robinson wright thompson evans walker white roberts green hall wood jackson clarke clark
harris lewis edwards hughes turner martin cooper hill ward moore morris harrison king davis baker lee james allen morgan watson scott parker bennett
young cook richardson bailey carter adams shaw bell collins kelly murphy miller cox richards marshall anderson simpson ellis webb mitchell wilkinson
palmer stevens rogers matthews gibson rose foster powell hunt barnes price graham reynolds fisher campbell holmes mills lloyd knight butler barker
stewart phillips dixon jenkins fletcher hamilton elliott fox pearson russell ford thomas griffiths owen owens pritchard rees parry bowen bevan
llewellyn pugh probert prosser vaughan howells gwynne cadwallader morgan-jones hopkins ahmed ali khan hussain begum akhtar bibi shah malik iqbal
mahmood mohammed chaudhry choudhury chowdhury rahman miah uddin islam hassan aziz bashir butt dar ghani hameed hanif javed kausar khatun mirza mughal
mumtaz nawaz parveen qureshi rafiq raja rashid rehman saeed sadiq sharif sheikh siddique siddiqui sultana syed tariq yousaf zaman patel singh kaur
sandhu gill dhillon dhaliwal sidhu grewal bains bhandal bhogal chahal cheema deol dosanjh johal kang mann nijjar purewal rai randhawa sahota sangha
sohal virk kumar sharma gupta verma mehta desai joshi parmar chauhan solanki mistry modi bhatt pandya trivedi thakkar lakhani nair menon pillai iyer
rao reddy krishnan nandakumar fernandes dsouza perera silva de-silva jayasinghe o'brien o'connor o'neill o'sullivan o'reilly o'donnell byrne ryan
doyle gallagher doherty kennedy lynch murray quinn mccarthy mclaughlin mcdonald macdonald mckenzie mackenzie mackay mclean maclean macleod mcleod
mcgregor mcgrath mcguire mckenna nolan brennan burke duffy farrell fitzgerald fitzpatrick flanagan heffernan higgins hogan keane keegan maguire mahon
malone moran regan rooney sheehan sweeney tierney walsh okafor okonkwo okeke okoye okoro obi eze nwosu nwankwo nnadi onyekachi adebayo adeyemi adewale
adeleke afolabi akande akinola alabi ayodele balogun bello bankole fashola lawal ogunbanjo ogunleye ojo olawale oyelaran oyedepo salami sowande mensah
boateng owusu asante osei agyeman appiah addo amoah ansah darko frimpong gyamfi opoku sarpong moyo ncube ndlovu sibanda dube chikwanha mutasa nkemelu
kamara sesay conteh koroma jalloh diallo bah mwangi kamau otieno njoroge abdi mohamud warsame farah omar osman yusuf abdullahi tesfaye haile bekele
kowalski nowak wisniewski wiśniewski wojcik wójcik kowalczyk kaminski kamiński lewandowski zielinski zieliński szymanski szymański wozniak woźniak
dabrowski dąbrowski kozlowski mazur jankowski krawczyk piotrowski grabowski pawlowski michalski zajac krol wieczorek jablonski wrobel majewski
olszewski stepien malinowski jaworski dudek adamczyk popescu ionescu popa radu dumitru stan stoica gheorghe rusu munteanu matei constantin petrov
ivanov dimitrov georgiev nikolov todorov kovalenko shevchenko bondarenko tkachenko kravchenko kazlauskas petrauskas jankauskas stankevicius berzins
kalnins ozols wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he luo zheng liang xie song tang feng deng cao peng zeng xiao
tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lam chan wong cheung lau leung ng ho yip kwan tsang tse chow fung mak nguyen
tran pham hoang phan vu dang bui do ngo kim park choi jung tanaka suzuki yamamoto sato takahashi yilmaz yılmaz kaya demir celik çelik sahin şahin
ozturk öztürk aydin arslan dogan karim haddad khoury mansour nasser saleh hamdan ibrahim abdallah garcia fernandez rodriguez lopez martinez sanchez
perez gomez vasquez santos ferreira oliveira costa pereira rodrigues sousa almeida rossi russo ferrari esposito bianchi romano marchetti ricci muller
müller schmidt schneider fischer weber meyer wagner becker reinhardt dubois lefebvre moreau laurent bernard petit abbott adeyemi-jones ainsworth
aldridge appleby ashdown ashworth atkins atkinson attwood bagshaw baldwin ball banks barlow barrett bates beaumont beckett benson bentley berry birch
bird bishop blackburn bloomfield bolton booth bowman boyle bradley bradshaw brady briggs brindley bristow brookes brooks broughton bryant buckley bull
burdett burgess burns burrows burton byrd caldwell carr carroll cartwright chadwick chamberlain chambers chapman charlton clayton clements cole
coleman connolly conway coombs corbett cotton craig crawford croft cross crossley cullinane cunningham curtis dale daly daniels darby dawson day dean
dickinson dobson donnelly donovan drake duarte duncan dunn dyer eaton ellery emerson faulkner fenwick ferguson fielding finch fleming flynn fowler
francis franklin fraser freeman french frost fuller gardner garner garrett gibbons gibbs gilbert giles glover goddard godfrey goodwin gordon gough
grant graves gray greaves greenwood gregory griffin hale hammond hancock hanson harding hardy harper hart hartley hartshorne harvey hawkins hayes
haynes hayward heath henderson henry herbert hewitt hicks hobbs hodgson holden holland hollis holloway holt hooper hope hopkinson horton howard
howarth howe hudson humphries hunter hurst hutchinson ingram jarvis jennings johnston jordan joyce kay kemp kent kerr kinsella kirby kirk lane langley
law lawrence lawson leigh leonard lester little long love lowe lucas lyons manning marsh mason may mccann mccormack mellor metcalfe middleton milner
moss mostyn mulligan naylor nash neal newman newton nicholls nicholson norman norris north norton oakley obrien oldfield oliver osborne page parkes
parkin parkinson parsons partridge patterson payne peacock pearce peel perkins perry peters phelps pickering pike piper pollard poole pope porter
potter potts pratt preston ramsay ramsden rathbone reed reeves reid rhodes riley robson rowe rowley rudge ryder sanders sanderson saunders savage
schofield sharp sharpe shelton shepherd sheppard short simmonds simmons sims sinclair skinner slater smart spencer spooner stanley standish steele
stephens stephenson stokes stone storey stubbs summers sutherland sutton swift sykes talbot tate teale thornton tisdale todd townsend tucker tull
turnbull tyler underwood varghese vincent wade wallace waller walters walton warner warren waters watkins watts weaver webster welch wells west weston
wheeler whitaker whitehead whitehouse whitehurst whittaker whittall whitmore
`
