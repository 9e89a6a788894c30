export const AMBIGUOUS = `
april mark will grant frank rose grace joy summer dawn holly ivy jack rob bill sue pat art drew chase chelsea florence victoria charlotte georgia
jordan preston stanley kent warren dean miles rich norm ray sandy heath cliff glen robin jay amber ruby pearl iris lily poppy daisy violet olive hazel
heather angel blessing precious patience constance prudence mercy comfort charity honor verity felicity dale carter mason hunter tyler taylor paige
pope moore butler fisher knight mills parker porter waters french hart holland long manning marsh moss newman nash parsons pike pollard pratt reeves
rhodes savage spencer steele stokes todd tucker wade waller walker warner weaver webster wheeler can my son dan ana ola ming hung dung van lee kit max
sky ford miller mann darby eaton burton blackburn chester ashton weston hudson israel india chad troy eden sean lloyd nelson albert duke earl stan
christian roman dallas austin orlando sydney adelaide leigh clifton carlton kirby sunday gift innocent memory melody harmony unity trinity coral
ginger savannah garland buck clay cole drake foster lance loan nest oakley penny piper skinner tanner willow
`
