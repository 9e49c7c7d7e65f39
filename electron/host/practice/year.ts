import type { Office } from '../../../db/office.ts'
import { jstDate } from '../../../shared/domain/calendar/jst.ts'
import { type PracticeBody, practiceForm, practiceReading } from './form.ts'
import { playSelection } from './selection.ts'
import { createStory, type Story } from './story.ts'
import { playSupport } from './support.ts'

/** What came in after the selection and still waits: it shows a new officer what the first step looks like. */
const waiting: readonly PracticeBody[] = [{ name: '徳島県', theme: 'D', pool: [1, 1, 1], wishing: 13 }]

/**
 * Fills a new practice office with a lively made-up year, played through the office's own commands up to the day it is
 * made. `setClock` moves the office's clock with the story; at the end it is set to `now`.
 */
export function fillPractice(office: Office, now: string, setClock: (instant: string) => void): void {
  const [first] = office.profiles()
  if (!first) throw new Error('a new office has its first officer')
  const caller = office.signIn(first.id, '')
  const story = createStory(office, caller, { fy: 2026, today: jstDate(now), at: setClock })
  const selected = playSelection(story)
  if (story.today >= `${story.fy}-04-01`) playSupport(story, selected)
  setClock(now)
  for (const body of waiting) takeIn(story, body, now)
}

function takeIn(story: Story, body: PracticeBody, receivedAt: string): void {
  const form = practiceForm(body)
  story.tell('intake.takeIn', {
    id: story.id(),
    fy: story.fy,
    receivedAt,
    sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: `【${body.name}】応募書の提出` },
    messageId: '<practice-waiting@example.lg.jp>',
    reading: practiceReading({ ...form, themesMarked: ['B', 'D'], consent: false }),
    files: [],
  })
}
