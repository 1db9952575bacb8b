/** What the proof says where `content/wording.yaml` says nothing else: keys of its wording, and English. */
export const proofWording: Readonly<Record<string, string>> = {
  proof: 'PROOF',
  'proof-content': 'Content',
  'proof-outside': 'outside',
  'proof-inside': 'inside',
  'proof-trim': 'trim (cut here)',
  'proof-fold': 'fold',
  'proof-safe': 'keep type and faces inside',
  'proof-scale': '50 mm at actual size',
  'proof-approved': 'Approved for print',
  'proof-name': 'Name',
  'proof-date': 'Date',
  'proof-signature': 'Signature',
};
