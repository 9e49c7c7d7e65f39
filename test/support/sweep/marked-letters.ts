import { randomUUID } from 'node:crypto'
import type { GivenOffice } from '../office/office.ts'
import type { Tell } from './marked-sheets.ts'

/** What the letters take from the office, which everybody who works in it may read: without it every one is stopped. */
export function headed({ ask }: GivenOffice): void {
  ask.office.editSettings({ ...ask.office.settings({}), senderTitle: '室長' })
}

/** A letter with a number, made and kept; its file and its text are of that body. */
export function lettered({ ask }: GivenOffice, tell: Tell, applicationId: string, fileId: string): void {
  const fy = 2026
  tell('letters.number', { fy, rows: [{ applicationId, docNo: '号', issuedOn: '2026-11-10', addressee: '知事' }] })
  const { mark } = ask.letters.contents({ fy, applicationId })
  const view = [
    { kind: 'paragraph', text: '文面' },
    { kind: 'table', rows: [[{ text: '欄', colSpan: 1 }]] },
  ]
  tell('letters.keep', { id: randomUUID(), fy, applicationId, fileId, view, mark })
}

/** A template of the office's own, taken back again. */
export function templated(tell: Tell, fileId: string): void {
  tell('templates.keep', { kind: 'reserve', fileId })
  tell('templates.goBack', { kind: 'reserve', version: 0 })
}
