/** What the job ticket says where `content/wording.yaml` says nothing else: keys of its wording, and English. */
export const ticketWording = {
  ticket: 'Job ticket',
  'ticket-job': 'Job',
  'ticket-issue': 'Issue',
  'ticket-format': 'Format',
  'ticket-pages': '2 pp, head to head: turn the sheet on its short edge',
  'ticket-panels': 'Panels, outside',
  'ticket-stock': 'Stock',
  'ticket-inks': 'Inks',
  'ticket-inks-process': '4/4, cyan, magenta, yellow, black',
  'ticket-ink-limit': 'total ink at most',
  'ticket-condition': 'Printing condition',
  'ticket-bleed': 'Bleed',
  'ticket-marks': 'Marks',
  'ticket-marks-some': 'crop and fold marks outside the bleed',
  'ticket-marks-none': 'none',
  'ticket-file': 'File',
  'ticket-checksum': 'SHA-256',
  'ticket-fold': 'The fold, seen from the sheet’s upper edge, the inside above',
  'ticket-quantity': 'Quantity',
  'ticket-date': 'Wanted by',
  'ticket-contact': 'Contact',
  'ticket-to': 'to',
} as const;

export type TicketWord = keyof typeof ticketWording;
