import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { addDays, jstDate, toJst } from '../../../shared/domain/calendar/jst.ts'
import { nearestWorkingDay } from '../../../shared/domain/calendar/working-days.ts'
import { sampleMail } from '../../documents/samples/sample-mail.ts'
import { type PracticeBody, practiceForm } from './form.ts'
import { mailOf } from './papers.ts'

/** A mail to practise on, as a file. */
export interface PracticeMail {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Bodies that apply in no played year: what comes of their mails is the officer's own doing. */
const whole: PracticeBody = { name: '宮城県', theme: 'A', pool: [2, 1, 2], wishing: 15 }
const justLate: PracticeBody = { name: '静岡県', theme: 'F', pool: [3, 1, 1], wishing: 18 }
const lacking: PracticeBody = { name: '山口県', theme: 'D', pool: [1, 2, 1], wishing: 10 }
const asking = { name: '高知県', address: 'sample-390003@example.lg.jp' }

/**
 * What comes in around the deadline (ISO instant) of a year's call, up to today (ISO date): one in order, one a second
 * late, one with gaps, the same once more without them, and a mail that is no application. In the order in which they
 * would be taken up.
 */
export function practiceMails(fy: number, deadline: string, today: string): readonly PracticeMail[] {
  const end = jstDate(deadline)
  const last = end < today ? end : today
  const before = (days: number, time: string) => `${nearestWorkingDay(addDays(last, -days), -1)}T${time}+09:00`
  const oneSecondLate = toJst(new Date(Date.parse(deadline) + 1000).toISOString())
  // Before the deadline nothing can have come after it.
  const afterAll = end < today ? oneSecondLate : before(1, '16:40:10')
  const sent = (name: string, form: ApplicationForm, receivedAt: string, again = 0): PracticeMail => ({
    name,
    bytes: mailOf({
      form: { ...form, docDate: nearestWorkingDay(addDays(jstDate(receivedAt), -1), -1) },
      receivedAt,
      again,
    }),
  })
  const mended = practiceForm(lacking, fy)
  return [
    sent('見本1_宮城県_応募書の提出.eml', practiceForm(whole, fy), before(4, '10:15:00')),
    sent('見本2_静岡県_応募書の提出.eml', practiceForm(justLate, fy), afterAll),
    sent('見本3_山口県_応募書の提出.eml', withGaps(mended), before(3, '14:40:30')),
    sent('見本4_山口県_応募書の再提出.eml', mended, before(1, '11:05:20'), 1),
    {
      name: '見本5_高知県_公募の質問.eml',
      bytes: sampleMail({
        from: { name: '例示 次郎', address: asking.address },
        subject: `【${asking.name}】公募についての質問(見本)`,
        text: `総務省 地域情報化企画室 御中\n\n${asking.name}です。応募書の11(KPI)の基準日は、年度末でなければなりませんか。\n\n※見本のメールです。\n`,
        receivedAt: before(2, '09:20:00'),
        messageId: 'sample-390003.1@example.lg.jp',
        attachments: [],
      }),
    },
  ]
}

/** No theme chosen, no 課題 of it, and the consent not given. */
const withGaps = (form: ApplicationForm): ApplicationForm => ({
  ...form,
  themesMarked: [],
  issues: { ...form.issues, theme: null },
  consent: false,
})
