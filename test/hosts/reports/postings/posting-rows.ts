import type { PostingBook } from '../../../../shared/contract/reports/posting-rows.ts'

const posting = {
  ...{ lgCode: '410004', body: '佐賀県', title: '市町村DX支援 専門官(見本)', seats: 1, place: '佐賀市' },
  employment: { code: 'term', label: '任期付' },
  ...{ openedOn: '2026-11-02', closesOn: '2026-11-30', extended: 1, state: { code: 'open', label: '募集中' } },
  ...{ candidates: 6, asked: 4, accepted: 3, introduced: 2, hired: 1, failed: 1 },
}

export const postingRows = (): PostingBook => ({
  postings: [
    { ...posting, no: 1 },
    {
      ...{ ...posting, no: 2, lgCode: '420000', body: '長崎県', title: 'デジタル人材(見本)', seats: null, place: '' },
      ...{ closesOn: null, extended: 0, candidates: null, asked: null, accepted: 0 },
      ...{ introduced: 0, hired: 0, failed: 0 },
    },
  ],
  notices: [
    {
      ...{ no: 3, since: '2026-10-02', until: '2026-11-01', sentOn: '2026-11-02', postings: 14, sent: 209 },
      ...{ declined: 14, paused: 7, noConsent: 5, noMail: 3, ledTo: 4 },
    },
  ],
})
