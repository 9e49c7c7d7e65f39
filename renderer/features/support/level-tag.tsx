import { type ProgressLevel, progressLevelLabel, progressLevelShape } from '../../../shared/domain/support/progress.ts'
import { Tag, type Tone } from '../../ui/tag.tsx'

const tone = {
  on_track: 'ok',
  mostly: 'mid',
  slightly_behind: 'warn',
  behind: 'bad',
  not_started: 'neutral',
  done: 'ok',
} as const satisfies Record<ProgressLevel, Tone>

/** 「▲ やや遅れ」 */
export const levelWords = (level: ProgressLevel): string => `${progressLevelShape[level]} ${progressLevelLabel[level]}`

/** 評価 with its shape, so that colour never stands alone. */
export const LevelTag = ({ level, title }: { level: ProgressLevel; title?: string }) => (
  <Tag tone={tone[level]} {...(title === undefined ? {} : { title })}>
    {levelWords(level)}
  </Tag>
)
