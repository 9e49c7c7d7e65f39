import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import type { ApplicationForm, FormPath, FormReading, Reading } from '../../../shared/domain/applications/form.ts'
import { docx, line, textTable } from '../forms/word.ts'

/** Enough headings for the file to be known as a 詳細. */
export const frame = ['推進体制の現状', '現状と課題', '到達目標', 'スケジュール', '実施体制'].map(line).join('')

export const read = (body: string): FormReading =>
  readApplicationForms([{ fileName: '詳細.docx', bytes: docx(`${frame}${body}`) }])
export const formOf = (body: string): ApplicationForm => read(body).form
export const readingOf = (reading: FormReading, path: FormPath): Reading | undefined =>
  reading.readings.find((candidate) => candidate.path === path)

export const basics = (rows: readonly (readonly string[])[]): string => line('１　基本情報') + textTable(rows)
export const pool = (rows: readonly (readonly string[])[]): string => line('５　人材プールの現状') + textTable(rows)
export const themes = (...lines: readonly string[]): string => line('２　重点テーマの選択') + lines.map(line).join('')
