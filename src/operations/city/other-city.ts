import { type CityKind, StoreProblem } from '../../store/index.ts';

/** Records of a demonstration city never become those of a real one, nor the other way round. */
export function otherCity(kind: CityKind): StoreProblem {
  return new StoreProblem('other_city', kind === 'demonstration' ? IS_DEMONSTRATION : IS_REAL);
}

const IS_DEMONSTRATION = {
  zh: '这些数据属于示例城市，含虚构的主体和账号，不能用于正式运行。请为正式运行另设 ZHIDA_HOME（内嵌数据库）或 DATABASE_URL；若要继续使用示例城市，请设 DEMONSTRATION=on。',
  en: 'These records are of the demonstration city, with made-up parties and accounts; they cannot serve real use. Set another ZHIDA_HOME (embedded database) or DATABASE_URL for real use, or DEMONSTRATION=on to go on with the demonstration city.',
};
const IS_REAL = {
  zh: '这些数据属于真实城市，不能开放为示例城市（示例城市人人可改）。请设 DEMONSTRATION=off；若要看示例城市，请另设 ZHIDA_HOME 或 DATABASE_URL。',
  en: 'These records are of a real city; they cannot be opened as the demonstration city, which anybody may change. Set DEMONSTRATION=off, or another ZHIDA_HOME or DATABASE_URL for the demonstration city.',
};
