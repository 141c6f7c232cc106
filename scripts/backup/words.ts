/** 32 张表，4510 行 */
export const summary = (tables: readonly { rows: number }[]): string =>
  `${tables.length} 张表，${tables.reduce((sum, { rows }) => sum + rows, 0)} 行`;
