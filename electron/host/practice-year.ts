import { randomUUID } from 'node:crypto'
import type { Caller } from '../../db/handler.ts'
import type { Office } from '../../db/office.ts'

const reviewers = [
  { name: '例示 花子', kana: 'れいじ はなこ', org: '見本大学', title: '教授', seat: 'chair' },
  { name: '見本 次郎', kana: 'みほん じろう', org: '例示研究所', title: '主任研究員', seat: 'member' },
  { name: '例示 三枝', kana: 'れいじ みえ', org: '見本市', title: 'CIO補佐官', seat: 'member' },
] as const

const applicants = ['05', '19', '42'] as const

/** Fills a new practice office by the office's own commands, so that it can hold nothing that a person could not enter. */
export async function fillPractice(office: Office, now: string): Promise<void> {
  const first = office.profiles()[0]
  if (!first) throw new Error('a new office has its first officer')
  const caller = office.signIn(first.id, '')
  const [year] = ask<{ fy: number }[]>(office, 'programme.years', {}, caller)
  if (!year) throw new Error('a new office has its first year')
  const { fy } = year
  for (const reviewer of reviewers)
    ask(office, 'reviews.addReviewer', { ...reviewer, id: randomUUID(), fy, withProfile: false }, caller)
  for (const jis2 of applicants)
    ask(office, 'applications.create', { id: randomUUID(), fy, jis2, receivedAt: now }, caller)
}

/** Sample records that the office refuses are a defect of the sample. */
function ask<Value>(office: Office, name: string, input: unknown, caller: Caller): Value {
  const reply = office.call(name, input, caller)
  if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`)
  // The contract has checked the value on its way out.
  return reply.value as Value
}
