/** The good project's leaflet in French: overlays that lack nothing. */
export const frenchDemo: Readonly<Record<string, string>> = {
  'content/leaflets/demo.fr.yaml': `translates: 2021-07-19
translation: unreviewed
title: Nos villes jumelées
description: Un dépliant pour les tests.
panels:
  - panel: cover
    heading: Nos villes jumelées
  - panel: flap
    heading: Qu’est-ce que le jumelage ?
    sections:
      - text: |
          Deux villes décident d’être *amies*.

          - Visites
          - Lettres, et **musique**
        asOf: 2020-06
      - heading: Toutes les villes
  - panel: inside-left
    heading: Caen
  - panel: back
    heading: Trouvez-nous
`,
  'content/cities.fr.yaml': `translation: unreviewed
cities:
  caen:
    name: Caen
    country: France
    story: Une ville de Normandie. Voir [son site](https://caen.fr).
`,
  'content/organisations.fr.yaml': `translation: unreviewed
organisations:
  twinning: { name: Le comité de jumelage }
`,
  'content/web.fr.yaml': `translation: unreviewed
links:
  home: { label: Les pages du comité }
`,
  'content/pictures.fr.yaml': `translation: unreviewed
pictures:
  ferry: { alt: Un ferry quitte le port }
`,
  'content/glossary.fr.yaml': `terms:
  - { preferred: ville jumelée, discouraged: [villes soeurs] }
`,
  'content/wording.fr.yaml': `translation: unreviewed
wording:
  find-us: Trouvez-nous sur
  proof: ÉPREUVE
  proof-content: Contenu
  proof-outside: extérieur
  proof-inside: intérieur
  proof-trim: coupe
  proof-fold: pli
  proof-safe: marge
  proof-scale: échelle
  proof-approved: Bon à tirer
  proof-name: Nom
  proof-date: Date
  proof-signature: Signature
`,
};
