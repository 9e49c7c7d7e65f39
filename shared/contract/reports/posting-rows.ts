import { z } from 'zod'
import { coded, count, date } from './parts.ts'

/** Null where it is too small to be told to whoever may not see the people. */
const people = count.nullable()

/** R21 採用情報・お知らせ一覧: public postings and numbers, and nobody's name. */
export const postingBook = z.object({
  postings: z.array(
    z.object({
      no: z.int().min(1),
      /** 団体コード of the prefecture or municipality. */
      lgCode: z.string(),
      body: z.string(),
      title: z.string(),
      employment: coded,
      seats: count.nullable(),
      place: z.string(),
      openedOn: date,
      closesOn: date.nullable(),
      state: coded,
      extended: count,
      candidates: people,
      asked: people,
      accepted: people,
      introduced: people,
      hired: people,
      failed: people,
    }),
  ),
  notices: z.array(
    z.object({
      no: z.int().min(1),
      since: date,
      until: date,
      sentOn: date,
      postings: count,
      sent: people,
      declined: people,
      paused: people,
      noConsent: people,
      noMail: people,
      ledTo: people,
    }),
  ),
})
export type PostingBook = z.infer<typeof postingBook>
