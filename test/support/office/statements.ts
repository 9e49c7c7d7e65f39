import Database from 'better-sqlite3'

/** Columns of a table that one statement uses; `whole` where it takes the row as it is. */
export interface Touched {
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>
  readonly writes: ReadonlyMap<string, ReadonlySet<string>>
}

interface Executed {
  readonly source: string
  readonly database: Database.Database
}
type Listener = (statement: Executed) => void

const listeners = new Set<Listener>()
let watching = false

/** From here on every statement that any connection executes is told. */
function watch(): void {
  if (watching) return
  watching = true
  const db = new Database(':memory:')
  const prototype: Record<string, (...given: unknown[]) => unknown> = Object.getPrototypeOf(db.prepare('SELECT 1'))
  db.close()
  for (const name of ['run', 'get', 'all', 'iterate']) {
    const original = prototype[name]
    if (!original) throw new Error(`better-sqlite3 has no ${name}`)
    prototype[name] = function (this: Executed, ...given) {
      for (const tell of listeners) tell(this)
      return original.apply(this, given)
    }
  }
}

/** The texts of the statements that are executed during the work, in their order. */
export function statementsOf<Value>(work: () => Value): { value: Value; texts: string[] } {
  watch()
  const texts: string[] = []
  const listen: Listener = ({ source }) => {
    if (!source.startsWith('EXPLAIN')) texts.push(source)
  }
  listeners.add(listen)
  try {
    return { value: work(), texts }
  } finally {
    listeners.delete(listen)
  }
}

/** The answer to EXPLAIN or EXPLAIN QUERY PLAN of a text, whatever its parameters. */
export function explained<Row>(db: Database.Database, how: 'EXPLAIN' | 'EXPLAIN QUERY PLAN', text: string): Row[] {
  const named = [...text.matchAll(/[@:$](\w+)/g)].map(([, name = '']) => [name, null])
  const numbered = [...text.replaceAll(/'[^']*'/g, '').matchAll(/\?/g)].map(() => null)
  const statement = db.prepare<unknown[], Row>(`${how} ${text}`)
  return named.length > 0 ? statement.all(Object.fromEntries(named)) : statement.all(...numbered)
}

interface Opcode {
  readonly opcode: string
  readonly p1: number
  readonly p2: number
  readonly p3: number
}
interface Tree {
  readonly table: string
  /** The columns it holds, in their order. */
  readonly columns: readonly string[]
}

/**
 * What a statement of that office touches, as SQLite itself has compiled it: the trees its program opens, triggers and
 * cascades included, and the columns it takes from them.
 */
export function createTouches(db: Database.Database) {
  const trees = treesOf(db)
  const virtual = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'`)
    .all()
    .map(({ name }) => name)
  const known = new Map<string, Touched>()

  function look(text: string): Touched {
    const reads = new Map<string, Set<string>>()
    const writes = new Map<string, Set<string>>()
    const touch = (of: Map<string, Set<string>>, table: string, columns: readonly string[] = []) => {
      of.set(table, new Set([...(of.get(table) ?? []), ...columns]))
    }
    const cursors = new Map<number, Tree>()
    for (const { opcode, p1, p2, p3 } of explained<Opcode>(db, 'EXPLAIN', text)) {
      const tree = trees.get(p2)
      if (p3 === 0 && tree && (opcode === 'OpenRead' || opcode === 'OpenWrite')) {
        cursors.set(p1, tree)
        touch(opcode === 'OpenRead' ? reads : writes, tree.table)
      }
      const column = opcode === 'Column' ? cursors.get(p1) : undefined
      if (column && reads.has(column.table)) touch(reads, column.table, [column.columns[p2] ?? ''])
      const cleared = opcode === 'Clear' ? trees.get(p1) : undefined
      if (cleared) touch(writes, cleared.table, cleared.columns)
      if (opcode === 'VOpen' || opcode === 'VUpdate')
        for (const name of virtual) if (text.includes(name)) touch(opcode === 'VOpen' ? reads : writes, name)
    }
    const [, updated, set] = /^\s*UPDATE (\w+)\s+SET\s(.*?)(?:\sWHERE\s|$)/s.exec(text) ?? []
    for (const [table, columns] of writes) {
      const given = table === updated ? [...(set ?? '').matchAll(/(\w+)\s*=/g)].map(([, name = '']) => name) : ['*']
      for (const name of given) columns.add(name)
    }
    return { reads, writes }
  }
  return (text: string): Touched => {
    // The inspection of the file itself goes through all of it and shows no record.
    if (/^\s*PRAGMA/.test(text)) return { reads: new Map(), writes: new Map() }
    const touched = known.get(text) ?? look(text)
    known.set(text, touched)
    return touched
  }
}

function treesOf(db: Database.Database): ReadonlyMap<number, Tree> {
  const rows = db
    .prepare<[], { type: string; name: string; tbl_name: string; rootpage: number }>(
      `SELECT type, name, tbl_name, rootpage FROM sqlite_schema WHERE rootpage > 0`,
    )
    .all()
  const columnsOf = (text: string) => db.prepare<[], { name: string | null }>(text).all()
  return new Map(
    rows.map(({ type, name, tbl_name: table, rootpage }) => [
      rootpage,
      {
        table,
        columns: columnsOf(type === 'index' ? `PRAGMA index_xinfo(${name})` : `PRAGMA table_xinfo(${name})`).map(
          (column) => column.name ?? '',
        ),
      },
    ]),
  )
}
