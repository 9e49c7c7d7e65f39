import { test } from '@playwright/test'
import { appoint, begin, check, handOut, receive, type Story, score, select, tally } from './story.ts'
import { compareBooks } from './story-books.ts'
import { support } from './story-support.ts'

/** The whole year, step by step. */
export async function tellStory(story: Story): Promise<void> {
  await test.step('the office is made in three short steps', () => begin(story))
  await test.step('eleven e-mails are dropped and read', () => receive(story))
  await test.step('ten applications are in order, one waits for its corrections', () => check(story))
  await test.step('three reviewers are appointed, one with a conflict, and scoring begins', () => appoint(story))
  await test.step('the chair scores by keyboard, the others’ sheets come in', () => score(story))
  await test.step('the tally ranks them and scoring is closed', () => tally(story))
  await test.step('five are selected, one of them off the rank order and with its reason', () => select(story))
  const reported = await test.step('one body is supported for a month and its report confirmed', () => support(story))
  const files = await test.step('the five workbooks are made and saved', () => handOut(story))
  await test.step('read by another reader, every cell says what the records say', () =>
    compareBooks(story, files, reported))
}
