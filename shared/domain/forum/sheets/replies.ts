import type { Choice } from '../fields.ts'
import { evened, refuseFile, type SheetLine } from './heading.ts'

/** One filled-in questionnaire: its answers by the words of the question, and what was written freely. */
export interface ReadReply {
  readonly at: number
  readonly answers: readonly { readonly words: string; readonly choice: Choice }[]
  readonly comments: readonly string[]
}

export interface ReadReplies {
  /** The columns that are questions of five, in their order. */
  readonly questions: readonly string[]
  readonly replies: readonly ReadReply[]
  /** Columns that are neither: nothing of them is taken in. */
  readonly unread: readonly string[]
  /** Cells under a question that are no answer of the five, each with its place. */
  readonly notes: readonly string[]
}

const words: Readonly<Record<Choice, readonly string[]>> = {
  5: ['そう思う', 'とてもそう思う', '大変そう思う', '強くそう思う', '満足', 'とても満足', '大変満足', 'はい', '5'],
  4: ['やや', 'ややそう思う', 'まあそう思う', 'どちらかといえばそう思う', 'やや満足', 'まあ満足', '4'],
  3: ['どちらとも', 'どちらともいえない', 'どちらとも言えない', '普通', 'ふつう', '3'],
  2: ['あまり', 'あまりそう思わない', 'あまり思わない', 'どちらかといえばそう思わない', 'やや不満', '2'],
  1: [
    '思わない',
    'そう思わない',
    'まったくそう思わない',
    '全くそう思わない',
    '不満',
    'とても不満',
    '大変不満',
    'いいえ',
    '1',
  ],
}
const choiceOf = new Map(
  ([5, 4, 3, 2, 1] as const).flatMap((choice) => words[choice].map((word) => [evened(word), choice] as const)),
)

/** 「5:そう思う」, 「ややそう思う」, 「3」: which of the five is meant; null where none is. */
export const choiceIn = (text: string): Choice | null => {
  const key = evened(text)
  return choiceOf.get(key) ?? choiceOf.get(key.replace(/^[1-5][..)、]?(?=.)/u, '')) ?? null
}

const freely = /自由記述|自由記載|ご意見|御意見|意見|感想|コメント|要望|その他/u
const most = 5000
const cut = (text: string, length: number): string => [...text.trim()].slice(0, length).join('')

/**
 * The answers of a questionnaire: a column is a question where most of what stands in it is one of the five, or where the forum
 * asks it; free text is found by its heading. Throws `invalid`, naming the file, where nothing of both is there.
 */
export function readReplies(lines: readonly SheetLine[], asked: readonly string[], fileName: string): ReadReplies {
  const start = lines.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 2)
  const heading = lines[start]
  const filled = lines.slice(start + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (heading === undefined || filled.length === 0)
    throw refuseFile(fileName, 'には、見出しと回答の行がありません。1行に一人の回答の一覧を入れてください。')
  if (filled.length > most)
    throw refuseFile(fileName, `には${filled.length}行あります。一度に入れられるのは${most}行までです。`)
  const columns = heading.cells
    .map((title, column) => ({ title: cut(title, 200), column }))
    .filter(({ title }) => title !== '')
  const isQuestion = ({ title, column }: (typeof columns)[number]): boolean => {
    if (asked.some((each) => evened(each) === evened(title))) return true
    const said = filled.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '')
    return (
      said.length > 0 && !freely.test(title) && said.filter((cell) => choiceIn(cell) !== null).length * 2 > said.length
    )
  }
  const questions = columns.filter(isQuestion)
  const free = columns.filter((each) => !questions.includes(each) && freely.test(each.title))
  if (questions.length + free.length === 0)
    throw refuseFile(
      fileName,
      'に、五段階の質問も自由記述もありません。「そう思う」から「思わない」まで(または5から1)の回答の一覧を入れてください。',
    )
  const doubled = questions.find(({ title }, at) => questions.findIndex((each) => each.title === title) !== at)
  if (doubled !== undefined)
    throw refuseFile(fileName, `に、「${doubled.title}」の列が二つあります。どちらかの列を消してから入れてください。`)
  const notes: string[] = []
  const replies = filled.map(({ at, cells }): ReadReply => {
    const answers = questions.flatMap(({ title, column }) => {
      const cell = (cells[column] ?? '').trim()
      const choice = choiceIn(cell)
      if (cell !== '' && choice === null) notes.push(`${at}行目「${title}」は、五段階の答えではないため数えません。`)
      return choice === null ? [] : [{ words: title, choice }]
    })
    const comments = free
      .map(({ column }) => cut(cells[column] ?? '', 2000))
      .filter((each) => each !== '' && !/^(特に)?(なし|無し)。?$/u.test(each))
    return { at, answers, comments }
  })
  return {
    questions: questions.map(({ title }) => title),
    replies: replies.filter(({ answers, comments }) => answers.length + comments.length > 0),
    unread: columns.filter((each) => !questions.includes(each) && !free.includes(each)).map(({ title }) => title),
    notes: notes.slice(0, 50),
  }
}

/**
 * What makes a reply the one that it is, so that the same file twice adds nothing: its content, and which of those alike it is.
 * In the order of the replies.
 */
export function replyMarks(replies: readonly Pick<ReadReply, 'answers' | 'comments'>[]): string[] {
  const met = new Map<string, number>()
  return replies.map(({ answers, comments }) => {
    const content = JSON.stringify([answers.map(({ words, choice }) => [words, choice]), comments])
    const nth = (met.get(content) ?? 0) + 1
    met.set(content, nth)
    return `${nth} ${content}`
  })
}
