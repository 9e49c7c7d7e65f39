import { useContext } from 'react'
import { useLocation } from 'wouter'
import { type Prefecture, prefectureByCode, prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { DropContext } from '../../api/drop-target.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk, useDevice } from '../../api/office.tsx'
import { handOver } from '../../record/commands/hand-over.ts'
import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf as addressOfEntry, choosingForNote } from './correspondence/records.ts'
import { readable } from './intake/readable.ts'
import { addressOf, countOf, nowhere, type Show } from './place.ts'
import type { ApplicationRow } from './records.ts'

/** 公募・応募 in Ctrl+K. */
export const useApplicationCommands: UseCommands = () => {
  const { fy, may } = useDesk()
  const [here] = useLocation()
  const device = useDevice()
  const targets = useContext(DropContext)
  const rows = useAnswer(useApi().applications.list, { fy }).data
  const cases = useAnswer(useApi().support.portfolio, { fy }, { enabled: may('support.portfolio') }).data
  const atHand = bodyAtHand(here, rows ?? [], cases ?? [])
  const waiting = (show: Show, none: string) => ({
    to: addressOf(nowhere, { show }),
    refused: rows === undefined || countOf(rows, show) > 0 ? null : none,
  })
  const commands: readonly NamedCommand[] = [
    {
      label: '応募をメールから登録',
      reading: 'おうぼ めーる とうろく メールを取り込む 取込み 応募を登録',
      needs: 'intake.importFiles',
      run: async () => handOver(targets, await device.pickFiles({ accept: readable, multiple: true })),
    },
    {
      label: '応募を手入力で登録',
      reading: 'おうぼ てにゅうりょく とうろく 紙 電話',
      needs: 'intake.create',
      to: addressOf(nowhere, { registering: 'byHand' }),
    },
    {
      label: '応募を受信順に受付する',
      reading: 'おうぼ じゅしんじゅん うけつけ まとめて受付 未受付',
      needs: 'intake.register',
      at: 'many',
      ...waiting('drafts', '未受付の応募がありません'),
    },
    {
      label: '要件確認をする',
      reading: 'ようけん かくにん 要件適合',
      needs: 'applications.move',
      at: 'next',
      ...waiting('checking', '要件確認を待つ応募がありません'),
    },
    {
      label: '要件確認表を見る',
      reading: 'ようけん かくにんひょう ○× 一覧 都道府県 項目',
      needs: 'reports.requirements',
      to: addressOf(nowhere, { view: 'matrix' }),
    },
    {
      label: 'やりとりを見る',
      reading: 'やりとり でんわめも 電話メモ 質問 メール 都道府県 連絡',
      needs: 'correspondence.list',
      to: '/correspondence',
    },
    {
      reading: 'でんわめも かく 電話を受けた やりとり 都道府県から電話',
      needs: 'correspondence.addNote',
      ...(atHand === null
        ? { label: '電話メモを書く', to: choosingForNote, at: 'body' }
        : { label: `電話メモを書く(${atHand.name})`, to: addressOfEntry(atHand.jis2, 'new') }),
    },
    ...prefectures.map(({ jis2, name }) => ({
      label: `${name}の電話メモを書く`,
      reading: 'でんわめも かく 電話を受けた やりとり',
      needs: 'correspondence.addNote' as const,
      oneOfMany: true as const,
      to: addressOfEntry(jis2, 'new'),
    })),
    {
      label: 'これまでの取り込みを見る',
      reading: 'とりこみ りれき メール',
      needs: 'intake.importFiles',
      to: addressOf(nowhere, { registering: 'fromMail' }),
    },
  ]
  return commands
}

type WithBody = Pick<ApplicationRow, 'id' | 'jis2'>

/** The body whose page, application or case is open: 「電話メモを書く」 is about it. */
function bodyAtHand(here: string, ...records: readonly (readonly WithBody[])[]): Prefecture | null {
  const [, screen, first] = here.split('/')
  const ofRecord = screen === 'applications' || screen === 'support'
  const code = ofRecord ? records.flat().find(({ id }) => id === first)?.jis2 : screen === 'correspondence' && first
  return (code && prefectureByCode(code)) || null
}
