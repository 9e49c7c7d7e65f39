import { dirname } from 'node:path/posix'
import { castsPerThousand } from './casts.ts'
import { type Arrow, circles, fileOf } from './circles.ts'
import { identicalPairs } from './duplicates.ts'
import { importsOf } from './imports.ts'
import { complaint, layered } from './layers.ts'
import { type Source, sources } from './sources.ts'

/** One number about the house, and how far it may go. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** Undefined where the number only informs. */
  readonly most?: number
  /** Where it is to be found: the file or folder that makes the number what it is. */
  readonly at: string
}

const program = ['shared', 'db', 'electron', 'renderer'] as const
const scripts = ['.ts', '.tsx'] as const

/** What `npm run check -- --figures` prints; `test/build/figures.test.ts` holds those with a limit. */
export function figures(): Figure[] {
  const all = sources(layered, ['.ts', '.tsx', '.css', '.cjs'])
  const imports = all.flatMap(({ file, read }) => importsOf(file, read()).map((one) => ({ ...one, file })))
  const arrows = imports.flatMap(({ file, specifier }): Arrow[] => {
    const target = fileOf(file, specifier)
    return target === undefined ? [] : [[file, target]]
  })
  const wrong = imports.filter((one) => complaint(one.file, one) !== undefined)
  const round = circles(arrows)
  const ours = sources(program, scripts)
  const twice = identicalPairs(all)
  const casts = castsPerThousand(ours)
  return [
    fullestFolder(),
    longestFile(sources([...program, 'build'], [...scripts, '.cjs'])),
    { name: '循環する読み込み', value: round.length, most: 0, at: round[0]?.join(' → ') ?? '' },
    { name: '層に反する読み込み', value: wrong.length, most: 0, at: wrong[0]?.file ?? '' },
    { name: '同じ6行以上の組', value: twice.length, most: 8, at: twice[0] ?? '' },
    { name: '型の断言(1,000行あたり)', value: Number(casts.toFixed(2)), most: 1.5, at: '' },
    found('db/sight の外で読む caller.role', ['db', 'renderer'], /\bcaller\.role\b/, /^db\/sight\//),
    found('db/stored の外の JSON.parse', ['db'], /\bJSON\.parse\b/, /^db\/stored\//),
    { name: 'プログラムのファイル', value: ours.length, at: program.join(' ') },
    { name: 'プログラムの行', value: linesOf(ours), at: program.join(' ') },
    { name: '試験の行', value: linesOf(sources(['test'], scripts)), at: 'test' },
  ]
}

const lines = ({ read }: Source): number => read().split('\n').length - 1
const linesOf = (files: readonly Source[]): number => files.reduce((sum, file) => sum + lines(file), 0)

/** Style sheets and lists of contents aside; papers for the tests are no folder anybody reads. */
function fullestFolder(): Figure {
  const files = sources(layered, ['']).map(({ file }) => file)
  const counted = files.filter((file) => !/\.css$|\/index\.\w+$|^test\/fixtures\//.test(file))
  const [folder = '', content = []] =
    [...Map.groupBy(counted, dirname)].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
  return { name: '最も多いフォルダーのファイル', value: content.length, most: 20, at: folder }
}

/** A list of names, one a line, is no program (`test/build/house.test.ts` says why). */
function longestFile(files: readonly Source[]): Figure {
  const longest = files
    .filter(({ file }) => file !== 'shared/domain/bodies/municipalities.ts')
    .toSorted((a, b) => lines(b) - lines(a))[0]
  return { name: '最も長いファイルの行', value: longest ? lines(longest) : 0, most: 300, at: longest?.file ?? '' }
}

function found(name: string, folders: readonly string[], what: RegExp, except: RegExp): Figure {
  const files = sources(folders, scripts).filter(({ file, read }) => !except.test(file) && what.test(read()))
  return { name, value: files.length, most: 0, at: files[0]?.file ?? '' }
}
