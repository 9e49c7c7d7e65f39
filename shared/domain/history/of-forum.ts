import { prefectures } from '../bodies/prefectures.ts'
import { permissionLabel } from '../forum/fields.ts'
import { type Deeds, type Detail, given, joined, part, saidChanges, saidValue, textOf } from './said.ts'

const forum = (detail: Detail): string => `「${part(detail, 'name')}」`
const number = (detail: Detail, name: string): string => saidValue(detail[name])

/** 代理 and 欠席, as they were noted. */
const presence = (detail: Detail): string => {
  if (textOf(detail['proxyName']) !== '')
    return `${part(detail, 'person')}の代理 ${part(detail, 'proxyName')}を記録した`
  return `${part(detail, 'person')}${detail['absent'] === true ? 'の欠席を記録した' : 'の代理・欠席を取り消した'}`
}

const isEverybody = (bodies: unknown): boolean => Array.isArray(bodies) && bodies.length === prefectures.length

/** What was done with a フォーラム: of participants only how many they were. */
export const deedsOfForum: Deeds = {
  'forum.make': (detail) => ({
    deed: `${forum(detail)}を作った`,
    more: joined(given(detail, 'heldOn'), given(detail, 'place')),
  }),
  'forum.edit': (detail) => ({ deed: 'フォーラムの概要を直した', more: saidChanges('forum.edit', detail) }),
  'forum.setSlots': (detail) => ({ deed: `${forum(detail)}の次第を決めた`, more: given(detail, 'slots') }),
  'forum.setBoard': (detail) => ({ deed: `${forum(detail)}のボードを決めた`, more: given(detail, 'board') }),
  'forum.setPresence': (detail) => ({ deed: presence(detail), more: given(detail, 'proxyKnownOn') }),
  'forum.invite': (detail) => ({
    deed: `${forum(detail)}の案内を${detail['sentOn'] === null ? '取り消した' : '送ったことを記録した'}`,
    more: joined(given(detail, 'sentOn'), isEverybody(detail['bodies']) ? '全都道府県' : given(detail, 'bodies')),
  }),
  'forum.takeParticipants': (detail) => ({
    deed: `${forum(detail)}の申込を取り込んだ`,
    more: `加えた${number(detail, 'added')}人、直した${number(detail, 'changed')}人`,
  }),
  'forum.attend': (detail) => ({ deed: `${forum(detail)}の出席を記録した`, more: `${number(detail, 'count')}人` }),
  'forum.dropParticipant': (detail) => ({ deed: `${forum(detail)}の申込を一人消した`, more: '' }),
  'forum.setMaterials': (detail) => ({ deed: `${forum(detail)}の資料を決めた`, more: given(detail, 'materials') }),
  'forum.permit': (detail) => ({
    deed: `${part(detail, 'material')}を「${textOf(detail['permission']) || permissionLabel.unasked}」にした`,
    more: joined(given(detail, 'settledBy'), given(detail, 'leftOut'), given(detail, 'reason')),
  }),
  'forum.setQuestions': (detail) => ({ deed: `${forum(detail)}の質問を決めた`, more: given(detail, 'questions') }),
  'forum.takeReplies': (detail) => ({
    deed: `${forum(detail)}のアンケートを取り込んだ`,
    more: `${number(detail, 'added')}件`,
  }),
  'forum.dropReplies': (detail) => ({
    deed: `${forum(detail)}のアンケートの回答を消した`,
    more: `${number(detail, 'count')}件`,
  }),
  'forum.group': (detail) => ({
    deed: `自由記述${number(detail, 'count')}件を分けた`,
    more: given(detail, 'group'),
  }),
  'forum.markReported': (detail) => ({
    deed: `${forum(detail)}の報告を${detail['on'] === null ? '取り消した' : '記録した'}`,
    more: given(detail, 'on'),
  }),
  'forum.remove': (detail) => ({ deed: `${forum(detail)}を削除した`, more: '' }),
  'forum.restore': (detail) => ({ deed: `削除した${forum(detail)}を戻した`, more: '' }),
}
