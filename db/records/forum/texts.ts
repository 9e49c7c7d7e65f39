import { forumFields } from '../../../shared/domain/forum/fields.ts'
import { type NamedText, searchedTexts } from '../../../shared/domain/record-fields.ts'
import type { ReadDb } from '../../connection.ts'
import { type ForumRow, personRows, slotRows } from '../../tables/forum/forum.ts'
import { forumMaterialRows } from '../../tables/forum/material.ts'
import { fieldsOfForum } from './forum.ts'

/** What a forum is found by: its own words, its 次第, whoever speaks or sits on the board, its materials; never who registered. */
export const forumTexts = (db: ReadDb, row: ForumRow): NamedText[] => [
  ...searchedTexts(forumFields, fieldsOfForum(row)),
  ...slotRows(db, row.id).map(({ title }) => ({ label: '次第', text: title })),
  ...personRows(db, row.id).map(({ name, kana, title, proxyName, slotId }) => ({
    label: slotId === null ? 'ボード' : '登壇者',
    text: [name, kana, title, proxyName].filter((word) => word !== '').join(' '),
  })),
  ...forumMaterialRows(db, row.id).map(({ number, title }) => ({
    label: '資料',
    text: [number, title].filter((word) => word !== '').join(' '),
  })),
]
