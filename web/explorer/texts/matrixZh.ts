/** Chinese texts of the matrix. */
export const matrixZh = {
  matrix: {
    form: "画法",
    forms: { "": "连线", ARROWS: "箭头：牵头→配合", MATRIX: "矩阵", LEADS: "矩阵：牵头→配合" },
    name: (bodies: number) => `矩阵：${bodies} 个机构两两之间`,
    keys: "指向或用方向键移到一格，回车或点击查看依据",
    cell: {
      MATRIX: (row: string, column: string, count: number): string => `${row}、${column}：共享 ${count} 项`,
      LEADS: (row: string, column: string, count: number): string => `${row}牵头、${column}配合：${count} 项`,
    },
    count: (items: number) => `${items} 项`,
    arrows: {
      leads: (items: number) => `牵头→配合 ${items} 项`,
      none: "共享而没有牵头→配合记录",
      legend: "圆点为机构；箭头由牵头机构指向配合机构，线越粗，项数越多；灰线为没有牵头→配合记录的共享。",
    },
    axes: "行牵头，列配合",
    alone: (bodies: number) => `另有 ${bodies} 个机构未与任何机构共享，不列出`,
    isPart: "参与记录太多，未能全部计入：实际数目不少于所示",
    order: "按圈子（社区）排列：",
  },
};
