/** Chinese texts of the built-in data sets. */
export const setsZh = {
  partlyRead: (documents: number, issuersOnly: number, titleOnly: number) =>
    `计入 ${documents} 份文件，其中${[issuersOnly > 0 && ` ${issuersOnly} 份只录发文机关`, titleOnly > 0 && ` ${titleOnly} 份只读标题`].filter(Boolean).join("、")}：未录的内容不在其中。`,
  sets: {
    title: "数据",
    waiting: (unit: string, items: number, bodies: number) =>
      `另按${unit}统计：${items} 项、${bodies} 个机构`,
    all: "全部",
    allTitle: "显示全部数据集",
    short: {
      "egov-speech-2014": "2014年演讲",
      "policy-documents": "政策文件",
      "state-council-reports": "五十年联合报告",
    } as Readonly<Record<string, string>>,
    years: (from: string, to: string) => (from === to ? from : `${from}—${to}`),
    holds: (documents: number, joint: number, projects: number, bodies: number) =>
      [
        `${documents} 份文件`,
        joint > 0 && `${joint} 件联合署名`,
        projects > 0 && `${projects} 个项目`,
        `${bodies} 个机构`,
      ]
        .filter(Boolean)
        .join("、"),
    load: (name: string) => `载入${name}`,
    loading: (name: string) => `正在载入${name}，约需几秒……`,
    failed: (name: string) => `未能载入${name}：`,
    byCommand: "此处不能载入。请在服务器所在的机器上运行下面的命令；载入后，本页会提示有新数据。",
    copy: "复制命令",
  },
};
