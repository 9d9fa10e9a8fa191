/** The French of what the galleries promise and of the names of their examples, by their English. A test asks for every one. */
export const galleryFrench: Readonly<Record<string, string>> = {
  // action-form
  'Each error stands at its field and is read with it': 'Chaque erreur se trouve à son champ et se lit avec lui',
  'What was typed is still there': 'Ce qui a été saisi est toujours là',
  'As it is first met': 'Tel qu’on le rencontre d’abord',
  'Not taken': 'Non accepté',
  // answer
  'The sentence is text, read before the table that supports it': 'La phrase est du texte, lu avant le tableau qui l’appuie',
  'The coloured rule repeats the pillar that is named elsewhere and carries nothing alone': 'Le filet de couleur répète le pilier nommé ailleurs et ne dit rien à lui seul',
  'With its limits': 'Avec ses limites',
  'Without a pillar': 'Sans pilier',
  // bar-chart
  'Every value is written beside its bar': 'Chaque valeur est écrite à côté de sa barre',
  'Rows are in order of their names; the reader’s own State is in bold, not only in another colour':
    'Les lignes suivent l’ordre des noms ; l’État du lecteur est en gras, et pas seulement d’une autre couleur',
  'Text keeps its size at 320 px': 'Le texte garde sa taille à 320 px',
  'Invented States, invented values': 'États et valeurs inventés',
  'Changes, some below zero': 'Évolutions, dont certaines sous zéro',
  // bars
  'Hidden from those who hear the page: the words beside the bars say the same': 'Masquées aux personnes qui écoutent la page : les mots voisins disent la même chose',
  'Filled and empty bars differ by their filling, not by their colour alone': 'Les barres pleines et vides se distinguent par leur remplissage, et pas seulement par leur couleur',
  'Beside their word': 'À côté de leur mot',
  // brand-mark
  'Decorative: the name always stands beside it as text': 'Décoratif : le nom figure toujours à côté, sous forme de texte',
  'Beside a name': 'À côté d’un nom',
  // breadcrumbs
  'A named navigation with an ordered list': 'Une navigation nommée, avec une liste ordonnée',
  'The last crumb is the page itself and says so; it is not a link': 'Le dernier élément est la page elle-même et l’annonce ; ce n’est pas un lien',
  'Two levels below home': 'Deux niveaux sous l’accueil',
  // button
  'A button sends a form, a link goes somewhere: each is announced as what it is': 'Un bouton envoie un formulaire, un lien mène quelque part : chacun est annoncé pour ce qu’il est',
  'At least 38 CSS pixels high': 'Haut d’au moins 38 pixels CSS',
  'Works with Enter, a button also with Space': 'Répond à la touche Entrée, et un bouton aussi à la barre d’espace',
  'Heavy, light and small': 'Principal, secondaire et petit',
  // card-list
  'A list whose length is announced': 'Une liste dont la longueur est annoncée',
  'One link for each card, named by its title': 'Un lien par fiche, nommé par son titre',
  'On cards side by side the whole card answers to a pointer, the title alone to the keyboard':
    'Sur les fiches côte à côte, toute la fiche répond au pointeur, le titre seul au clavier',
  'A list': 'Une liste',
  'Cards side by side': 'Fiches côte à côte',
  'Nothing found': 'Rien de trouvé',
  // certainty-mark
  'Words first: the sign beside them repeats them and is hidden from those who hear the page':
    'Les mots d’abord : le signe voisin les répète et il est masqué aux personnes qui écoutent la page',
  'How sure and how it was read are two marks, never one score': 'Le degré de confiance et le mode de lecture sont deux marques, jamais une seule note',
  'How sure': 'Degré de confiance',
  'How its source was read': 'Comment la source a été lue',
  // choropleth, tile-map
  'Each State is a link whose name says the State and its answer; the keyboard goes through them by name':
    'Chaque État est un lien dont le nom dit l’État et sa réponse ; le clavier les parcourt par nom',
  'Pattern and sign say what the colour says; small States have a marker': 'Le motif et le signe disent ce que dit la couleur ; les petits États ont un repère',
  'The page puts a table with the same answers beside the map': 'La page place à côté de la carte un tableau des mêmes réponses',
  'Real States, invented answers': 'États réels, réponses inventées',
  'Each tile is a link whose name says the State and its answer; the keyboard goes through them by name':
    'Chaque tuile est un lien dont le nom dit l’État et sa réponse ; le clavier les parcourt par nom',
  'Pattern and sign say what the colour says; at 320 px a tile is at least 24 px wide':
    'Le motif et le signe disent ce que dit la couleur ; à 320 px, une tuile mesure au moins 24 px de large',
  'Places without a position, without links': 'Lieux sans emplacement, sans liens',
  // data-table
  'A caption names the table; each row begins with a header cell': 'Une légende nomme le tableau ; chaque ligne commence par une cellule d’en-tête',
  'A table wider than the page scrolls in its own region, which the keyboard reaches': 'Un tableau plus large que la page défile dans sa propre zone, accessible au clavier',
  'Sorting is a link in the header; the order is announced and shown by a sign': 'Le tri est un lien dans l’en-tête ; l’ordre est annoncé et montré par un signe',
  'The reader’s own choice is said in words as well as by colour': 'Le choix du lecteur est dit en mots aussi bien que par la couleur',
  'Stacked rows keep the name of each column beside its value': 'Les lignes empilées gardent le nom de chaque colonne à côté de sa valeur',
  'Rows become cards on a phone': 'Les lignes deviennent des fiches sur un téléphone',
  'Scrolls in its own region': 'Défile dans sa propre zone',
  'Nothing to show': 'Rien à afficher',
  // disclosure
  'Opens with Enter or Space, without script': 'S’ouvre avec Entrée ou la barre d’espace, sans script',
  'Whether it is open is announced': 'Son ouverture est annoncée',
  'Holds nothing that every reader must see': 'Ne contient rien que tout lecteur doive voir',
  Closed: 'Fermé',
  // dot-chart
  'Every value is written beside its row, in the order of the legend': 'Chaque valeur est écrite à côté de sa ligne, dans l’ordre de la légende',
  'Series differ in shape': 'Les séries se distinguent par leur forme',
  'Rows are in order of their names': 'Les lignes suivent l’ordre des noms',
  'Two years, invented': 'Deux années, inventées',
  // error-summary
  'Announced when the page comes back': 'Annoncé au retour de la page',
  'Each error leads to its field': 'Chaque erreur mène à son champ',
  'The field says the same sentence': 'Le champ dit la même phrase',
  'With its field': 'Avec son champ',
  // fact-list
  'A description list: each value is announced with its name': 'Une liste de descriptions : chaque valeur est annoncée avec son nom',
  'Large figures are text and grow with it': 'Les grands chiffres sont du texte et grandissent avec lui',
  Lines: 'Lignes',
  Tiles: 'Tuiles',
  // field-error
  'Begins with the word "Error" for those who hear it and with a sign for those who see it':
    'Commence par le mot « Erreur » pour qui l’entend et par un signe pour qui la voit',
  'Joined to its field, so that it is read with it': 'Liée à son champ, pour être lue avec lui',
  'A sentence': 'Une phrase',
  // filter-form
  'Nothing happens before "Apply": choosing alone never changes the page': 'Rien ne se passe avant « Appliquer » : choisir ne change jamais la page à lui seul',
  'The answer has its own address': 'La réponse a sa propre adresse',
  'Works without script': 'Fonctionne sans script',
  'Search, choices and a day': 'Recherche, choix et jour',
  // form-field
  'Every control has a label that is seen': 'Chaque champ a un intitulé visible',
  'Hints and errors are read with the control': 'Les aides et les erreurs sont lues avec le champ',
  'Checkboxes and radio buttons stand in a named group': 'Les cases à cocher et les boutons radio sont dans un groupe nommé',
  'Long text with a hint': 'Texte long avec une aide',
  'One of several, with an error': 'Un choix parmi plusieurs, avec une erreur',
  'A day': 'Un jour',
  // graded-certainty
  'The grade is a word; the bars repeat it': 'Le degré est un mot ; les barres le répètent',
  '"Not graded" has no bars, so that it is not taken for the lowest grade': '« Non évaluée » n’a pas de barres, pour ne pas être prise pour le degré le plus bas',
  'Every grade': 'Tous les degrés',
  // interval-chart
  'Every estimate and its interval are written beside the mark': 'Chaque estimation et son intervalle sont écrits à côté du repère',
  'No pooled value is drawn': 'Aucune valeur combinée n’est tracée',
  'A grade is a word, which its bars repeat': 'Une cote est un mot, que ses barres répètent',
  'Ratios of invented studies': 'Rapports d’études inventées',
  'Differences of invented studies': 'Différences d’études inventées',
  // lead
  'A paragraph below the one first heading of the page': 'Un paragraphe sous l’unique titre principal de la page',
  'Lines stay short enough to follow': 'Les lignes restent assez courtes pour être suivies',
  'A sentence or two': 'Une phrase ou deux',
  // letter-index
  'A named navigation, which names the list that it leads into': 'Une navigation nommée, qui nomme la liste où elle mène',
  'At least 24 CSS pixels wide and high': 'Large et haut d’au moins 24 pixels CSS',
  'Absent where a list is in another order': 'Absent lorsqu’une liste suit un autre ordre',
  'Into a list of invented States': 'Vers une liste d’États inventés',
  // line-chart
  'The page puts a table with the same values beside the picture': 'La page place à côté de l’image un tableau des mêmes valeurs',
  'Series differ in mark and dash': 'Les séries se distinguent par leur repère et leur tracé',
  'Gaps and breaks are drawn and said': 'Les lacunes et les ruptures sont tracées et dites',
  'Gap, break and interval, invented': 'Lacune, rupture et intervalle, inventés',
  'A survey every four years, invented': 'Une enquête tous les quatre ans, inventée',
  'Years apart that are not joined, and an interval without a value, invented': 'Des années éloignées non reliées et un intervalle sans valeur, inventés',
  // invented-states
  'That a State is invented is a part of its name, and is read aloud with it': 'Qu’un État soit inventé fait partie de son nom, et se lit à voix haute avec lui',
  'As a part of a page': 'Comme partie d’une page',
  'Beneath a form': 'Sous un formulaire',
  // link
  'Opens in the same window': 'S’ouvre dans la même fenêtre',
  'Says the language of what it leads to when the reader reads another': 'Dit la langue de la page visée quand le lecteur en lit une autre',
  'An address that is not safe stays text': 'Une adresse qui n’est pas sûre reste du texte',
  'In another language': 'Dans une autre langue',
  'Not safe': 'Pas sûre',
  // map-legend
  'Each fill differs in hue, pattern and sign, so that it reads in grey and under any colour-blindness':
    'Chaque remplissage diffère par la teinte, le motif et le signe : il se lit en gris et avec tout daltonisme',
  'The words stand beside the fill as text': 'Les mots figurent à côté du remplissage, sous forme de texte',
  'All fills, with invented answers': 'Tous les remplissages, avec des réponses inventées',
  // newer-texts
  'A heading of its own': 'Un titre qui lui est propre',
  'Absent where nothing differs': 'Absent lorsque rien ne diffère',
  'A title that was published anew': 'Un titre publié de nouveau',
  // notice
  'Its kind is said by a word or a heading and a sign, not by its colour alone': 'Sa nature est dite par un mot ou un titre et un signe, et pas seulement par sa couleur',
  'What has just been done is announced': 'Ce qui vient d’être fait est annoncé',
  'To know': 'À savoir',
  'What could make this wrong': 'Ce qui pourrait fausser ce résultat',
  Done: 'C’est fait',
  // pagination
  'A named navigation': 'Une navigation nommée',
  'Links say "previous page" and "next page", not arrows alone': 'Les liens disent « page précédente » et « page suivante », et pas seulement des flèches',
  'In the middle': 'Au milieu',
  'On the last page, of something named': 'Sur la dernière page, d’une chose nommée',
  // pillar-tag
  'Word, icon and colour: any one of the three is enough': 'Mot, icône et couleur : un seul des trois suffit',
  'The four colours stay apart under the common kinds of colour-blindness': 'Les quatre couleurs restent distinctes avec les formes courantes de daltonisme',
  'The four pillars, in their order': 'Les quatre piliers, dans leur ordre',
  'Beside the four': 'À côté des quatre',
  // quote-box
  'The text can be selected without script': 'Le texte peut être sélectionné sans script',
  'Each sentence is marked with its language, so that it is read aloud in it': 'Chaque phrase porte sa langue, pour être lue à voix haute dans celle-ci',
  'That something was copied is announced': 'La copie est annoncée',
  'Both languages': 'Les deux langues',
  // reader-notice
  'It is text in the flow of the page, read before what it speaks of': 'C’est du texte dans le fil de la page, lu avant ce dont il parle',
  'About an invented State': 'Sur un État inventé',
  'With facts of law': 'Avec des éléments de droit',
  'For a demonstration': 'Pour une démonstration',
  // section
  'A region named by its heading': 'Une zone nommée par son titre',
  'The way to all of it stands beside the heading and says where it leads': 'Le lien vers l’ensemble figure à côté du titre et dit où il mène',
  'With the way to all of it': 'Avec le lien vers l’ensemble',
  // shown-text
  'Words in another language carry it, so that they are read aloud in it': 'Les mots d’une autre langue la portent, pour être lus à voix haute dans celle-ci',
  'What is not simply the words in the reader’s language is said in text beside them':
    'Ce qui n’est pas simplement le texte dans la langue du lecteur est dit en mots à côté',
  'Only the original exists': 'Seul l’original existe',
  'By a machine, and stale': 'Par une machine, et dépassé',
  // source-mark
  'The title of the document is the link': 'Le titre du document est le lien',
  'A title in another language carries it': 'Un titre dans une autre langue la porte',
  'Several sources fold away and open without script': 'Plusieurs sources se replient et s’ouvrent sans script',
  'In one line, with its marks': 'En une ligne, avec ses marques',
  'Several, folded': 'Plusieurs, repliées',
  // tabs
  'Links in a named navigation: each view has its own address': 'Des liens dans une navigation nommée : chaque présentation a sa propre adresse',
  'The view that is shown is announced as the current page, and marked by more than colour':
    'La présentation affichée est annoncée comme page actuelle, et marquée par plus qu’une couleur',
  'Three views of one question': 'Trois présentations d’une question',
  // time-line
  'The page puts a table with the same periods beside the picture': 'La page place à côté de l’image un tableau des mêmes périodes',
  'Pattern and letter say what the colour says': 'Le motif et la lettre disent ce que dit la couleur',
  'Invented answers over the years': 'Réponses inventées au fil des années',
  // unknown-mark
  'Each kind of not knowing has its own words and its own sign; colour says nothing': 'Chaque façon de ne pas savoir a ses mots et son signe ; la couleur ne dit rien',
  'The sign is hidden from those who hear the page': 'Le signe est masqué aux personnes qui écoutent la page',
  'Five things that are not a value': 'Cinq choses qui ne sont pas une valeur',
  'None seen in a named source': 'Aucun recensé dans une source nommée',
  // procedure-record
  'An ordered list, in the order in which things happened': 'Une liste ordonnée, dans l’ordre des faits',
  'The open step says so in a word and is marked as the current one': 'L’étape en cours le dit en un mot et elle est signalée comme étape courante',
  'Every moment is a time with its zone, in words': 'Chaque moment est une heure écrite avec son fuseau',
  'Under way, with the form of whoever may act': 'En cours, avec le formulaire de la personne qui peut agir',
  'Ended because nobody acted': 'Terminée faute de réaction',
  // waiting-list
  'A list whose length is announced, the soonest due first': 'Une liste dont la longueur est annoncée, l’échéance la plus proche en premier',
  'Overdue is said in a word, not by colour alone': 'Le retard est dit en un mot, et pas seulement par la couleur',
  'The date by which to act is written with its zone': 'La date limite est écrite avec son fuseau',
  'What waits for the reader': 'Ce qui attend le lecteur',
  'Whom the reader waits for': 'Qui le lecteur attend',
  'Nothing waits': 'Rien n’attend',
};
