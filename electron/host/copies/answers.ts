import { resolve } from 'node:path'
import type { z } from 'zod'
import { differenceOf, erasedUntil } from '../../../db/copies/differs.ts'
import { copiesFolder } from '../../../db/copies/names.ts'
import { headBeside } from '../../../db/truth/head.ts'
import type { copiesOfLauncher } from '../../../shared/contract/office/copies.ts'
import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { formatJstInstant } from '../../../shared/domain/calendar/wareki.ts'
import { copyAge, saidCounts, workIsUncovered } from '../../../shared/domain/office/copies.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertMayOpen } from '../on-this-pc/office-location.ts'
import { isSameFile, ownSpelling, plainPath } from '../on-this-pc/spelling.ts'
import type { Place } from '../places.ts'
import type { Seats } from '../seats.ts'
import { lastInSecond } from './keeper.ts'
import { createLooks, type ListedCopy, listCopies } from './listed.ts'
import { layMove } from './move.ts'
import { removeCopies } from './remove.ts'
import {
  assertFolder,
  chooseSecondPlace,
  isPresent,
  isSameDrive,
  keepSecondPlace,
  secondPlaceOf,
} from './second-place.ts'

type Ops = typeof copiesOfLauncher
interface At {
  readonly place: Place
  readonly key: string
}
type Input<Name extends keyof Ops> = z.output<Ops[Name]['input']>

/** 守り, as far as it is of this PC and not of the office: copies, going back to one, the second place, and the move to another PC. */
export function createCopyAnswers(
  seats: Seats,
  openRestored: (at: At, file: string) => Promise<z.input<Ops['restore']['output']>>,
) {
  const { sessions, home, nativeBinding, keys } = seats
  const looks = createLooks({ nativeBinding, keyOf: keys.of })
  const now = () => toJst(seats.clock().toISOString())

  function assertOwner({ place, key }: At): void {
    if (!sessions.isOwner(key))
      throw new Refusal('forbidden', 'バックアップを扱えるのは、プログラムを動かしているPCだけです。')
    if (place === 'practice') throw new Refusal('invalid', '練習用の台帳には、バックアップはありません。')
  }
  function seatOf(at: At) {
    assertOwner(at)
    const seat = seats.at(at.place)
    if (!seat) throw new Refusal('missing', '台帳が開かれていません。先に台帳を開いてください。')
    return seat
  }
  function officerAt(at: At) {
    const seat = seatOf(at)
    const caller = sessions.callerOf(at.key, at.place)
    if (caller?.role !== 'officer') throw new Refusal('forbidden', 'この操作ができるのは、サインインしている担当です。')
    return { seat, caller }
  }
  /** The office that is open, or one that may not even open. */
  function fileOf(at: At, given: string): string {
    assertOwner(at)
    if (given === '') return seatOf(at).office.file
    const file = resolve(plainPath(given.trim().replace(/^"(.*)"$/, '$1')))
    assertMayOpen(file)
    return ownSpelling(file)
  }
  const isOpen = (file: string) => {
    const open = seats.at('main')?.office.file
    return open !== undefined && isSameFile(open, file)
  }
  const keyOf = (file: string) => (isOpen(file) ? (seats.at('main')?.office.key ?? null) : keys.of(file))
  /** Of one that is not open what stands beside it. */
  function lastOf(file: string): number | null {
    const open = seats.at('main')
    if (open && isOpen(file)) return open.office.lastDeed().seq
    return headBeside(file)?.seq ?? null
  }
  const listOf = (file: string) => listCopies(file, secondPlaceOf(home, file), looks)

  function secondOf(file: string) {
    const folder = secondPlaceOf(home, file)
    if (folder === undefined) return null
    const present = isPresent(folder, file)
    const lastAt = present ? (lastInSecond(file, folder)?.at ?? null) : null
    return { folder, present, sameDrive: present && isSameDrive(folder, file), lastAt }
  }

  /** A copy is named by a line of the list, never by a place on the disk. */
  function chosenCopy(at: At, { file: given, place, name }: Input<'restore'>): { file: string; copy: ListedCopy } {
    const file = fileOf(at, given)
    const copy = listOf(file).find((each) => each.place === place && each.name === name)
    if (copy === undefined)
      throw new Refusal('missing', `このバックアップは見つかりません: ${name}。一覧を開き直してください。`)
    return { file, copy }
  }

  return {
    copies(at: At, { file: given }: Input<'copies'>) {
      const file = fileOf(at, given)
      const first = isOpen(file) ? seats.at('main')?.office.atDesk().first : headBeside(file)?.first
      const until = erasedUntil({ file, nativeBinding, key: keyOf(file) })
      return {
        file,
        folder: copiesFolder(file),
        second: secondOf(file),
        copies: listOf(file).map(({ place, name, at: made, why, size, head }) => ({
          ...{ place, name, at: made, why, size },
          age: copyAge(made, now()),
          erased: head !== null && head.first === first && head.seq < until,
          head: head?.hash ?? null,
          seq: head?.seq ?? null,
        })),
        last: lastOf(file),
        problem: isOpen(file) ? (seats.at('main')?.copies?.problem ?? null) : null,
      }
    },
    copyStanding(at: At) {
      const { office, copies } = seatOf(at)
      const standing = copies?.standing()
      const second = secondOf(office.file)
      const last = standing?.copiedAt ?? null
      return {
        last: last === null ? null : { at: last, age: copyAge(last, now()) },
        uncovered: standing !== undefined && workIsUncovered(standing),
        secondBehind: second === null || second.present ? null : second.folder,
        problem: copies?.problem ?? null,
      }
    },
    difference(at: At, chosen: Input<'difference'>) {
      const { file, copy } = chosenCopy(at, chosen)
      const differs = copy.head === null ? null : differenceOf({ file, nativeBinding, key: keyOf(file) }, copy.head)
      return { differs, words: copy.head === null ? unreadable : differenceWords(differs) }
    },
    async restore(at: At, chosen: Input<'restore'>) {
      const { file, copy } = chosenCopy(at, chosen)
      const who = isOpen(file) ? sessions.callerOf(at.key, at.place)?.name : undefined
      const made = await seats.asides.run('restore', {
        ...{ file, copy: { file: copy.path, nativeBinding, key: keys.of(copy.path) }, at: copy.at },
        who: who ?? '起動の画面',
        now: now(),
      })
      keepSecondPlace(home, file, made)
      return openRestored(at, made)
    },
    removeCopies(at: At, { name, reason }: Input<'removeCopies'>) {
      const { seat, caller } = officerAt(at)
      const { office } = seat
      const removed = removeCopies(seats, { office, copies: listOf(office.file), name, reason, caller })
      seats.announce(at.place, { no: 0, topics: ['office'] })
      return { removed }
    },
    setSecondPlace(at: At, { folder }: Input<'setSecondPlace'>) {
      const { seat } = officerAt(at)
      chooseSecondPlace(home, seat.office.file, folder)
      void seat.copies?.tend()
      seats.announce(at.place, { no: 0, topics: ['office'] })
      return { second: secondOf(seat.office.file) }
    },
    async move(at: At, { folder }: Input<'move'>) {
      const { seat, caller } = officerAt(at)
      assertFolder(folder)
      const { office, copies } = seat
      if (copies === undefined) throw new Refusal('invalid', 'この台帳は移せません。')
      const copy = await copies.make('move')
      const { name: officeName } = office.facts()
      const moved = await layMove({
        ...{
          file: office.file,
          copy: { file: copy, nativeBinding, key: office.key },
          into: folder,
          at: now(),
          officeName,
        },
      })
      office.movedTo(moved.folder, caller)
      return moved
    },
  }
}

const unreadable =
  'このバックアップには戻せません。傷んでいるか、新しい版のプログラムのものか、一度開かれて別の台帳になっています。'

function differenceWords(differs: ReturnType<typeof differenceOf>): string {
  if (differs === null)
    return 'このバックアップは、いまの台帳の続きの途中のものではありません。別の台帳のバックアップか、記録が作り直されています。'
  const { count, kinds, until, erased } = differs
  const held = erased ? '消去した内容が、このバックアップには残っています。' : ''
  if (count === 0 && kinds.length === 0) return `このバックアップの後の操作はありません。${held}`
  const what = kinds.length === 0 ? '(内訳は、いまの台帳が読めないため分かりません)' : `: ${saidCounts(kinds)}`
  const last = until === null ? '' : `。最後の操作は${formatJstInstant(until, false)}`
  return `このバックアップの後の操作 ${count.toLocaleString('ja-JP')}件がありません${what}${last}。受け取ったメールは、原本をもう一度入れれば登録し直せます。${held}`
}
