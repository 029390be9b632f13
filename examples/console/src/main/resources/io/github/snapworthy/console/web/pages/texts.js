// What the pages say. What is said of decisions comes from the server, in the same language.

/** The languages, each by its own name. */
export const languages = {en: 'English', zh: '中文'};

/** All texts by language, in the order in which they appear. */
export const texts = {
  en: {
    'skip': 'Skip to content', 'nav': 'Pages', 'language': 'Language', 'source': 'Source', 'profile': 'Rules of',
    'observedAt': 'As of', 'connecting': 'Connecting', 'connected': 'Up to date: changes appear by themselves',
    'disconnected': 'No connection: what is shown may be old', 'trouble': 'What is shown is not the newest:',
    'problems.more': 'and {count} more problems of this kind', 'failed': 'This could not be shown:',
    'failed.answer': 'no answer of this console, but one of the status',
    'page.actions': 'Actions', 'page.drivers': 'Drivers', 'page.classes': 'Classes', 'page.lint': 'Configuration',
    'actions.title': 'What can be done now', 'subject': 'Machine, claim or snapshot', 'can': 'Possible now',
    'cannot': 'Not possible now, and why', 'nothing.can': 'nothing', 'nothing.cannot': 'nothing stands in the way',
    'possible.by': '{label}, possible, {why}. Show the manifest.',
    'possible.instead': '{label}, possible, {why}: {instead}. Show what to do.',
    'not.possible': '{label}, not possible: {why}. Show the reasons and what would enable it.',
    'curable': 'can be enabled', 'would.be': 'then {verdict}',
    'filter.title': 'Filter', 'filter.name': 'Name', 'filter.namespace': 'Namespace', 'filter.kind': 'Kind',
    'filter.operation': 'Operation', 'filter.verdict': 'Answer', 'filter.driver': 'Driver', 'filter.code': 'Reason',
    'filter.any': 'any', 'filter.clear': 'Clear', 'filter.note': '{field}: {words}', 'filter.several': '{values}.',
    'filter.unknown': '{value} is not known, and not used.', 'filter.absent': '{value} is not there now.',
    'filter.drop': 'Drop', 'filter.drop.of': 'Drop this filter: {field}', 'quoted': '“{text}”', 'or': ' or ',
    'count': '{from} to {to} of {total}', 'count.none': 'Nothing fits.',
    'empty': 'There are no claims and no machines in what is looked at.', 'page.next': 'Next', 'page.previous': 'Previous',
    'pages': 'Parts of the list', 'changed': '{count} decisions changed', 'changed.all': 'The list was renewed',
    'verdict.ALLOWED': 'Possible', 'verdict.WAIT': 'Wait', 'verdict.UNKNOWN': 'Not known', 'verdict.DENIED': 'Not possible',
    'kind.PersistentVolumeClaim': 'Claim', 'kind.VirtualMachine': 'Machine', 'kind.VolumeSnapshot': 'Snapshot',
    'kind.VirtualMachineSnapshot': 'Machine snapshot', 'kind.VirtualMachineBackup': 'Machine backup',
    'kind.pvc': 'Claims', 'kind.vm': 'Machines', 'kind.volumesnapshot': 'Snapshots',
    'kind.virtualmachinesnapshot': 'Machine snapshots', 'kind.virtualmachinebackup': 'Machine backups',
    'operation.snapshot': 'Snapshot', 'operation.backup': 'Backup', 'operation.restore': 'Restore',
    'operation.clone': 'Clone', 'operation.group-snapshot': 'Group snapshot',
    'close': 'Close', 'details.of': '{label} of', 'details.gone': 'This is not there any more.',
    'details.manifest': 'Apply this to have it done',
    'details.manifest.how': 'This console changes nothing in the cluster. Copy it, and: kubectl create -f FILE',
    'details.instead': 'How to have it done',
    'instead.CLONE_IN_HARVESTER': 'No object does it: clone the machine in the user interface of Harvester, or by its API.',
    'instead.CLONE_EACH_DISK': 'No object does all of it: apply the manifest of the clone of each claim of the machine, and write a'
        + ' machine with these disks.',
    'instead.LABEL_THE_GROUP': 'Give the claims a label of their own, and create a VolumeGroupSnapshot that selects it.',
    'instead.BACK_UP_AS_VELERO_IS_SET': 'A Schedule or a Backup that is there, its policy, or an annotation of a pod decides here: run that'
        + ' Schedule, “velero backup create --from-schedule NAME”, or create a Backup with the same settings and policy.',
    'instead.SAY_MORE': 'It has to be given more than can be written here, a name for example: see the documentation of its host.',
    'instead.short.CLONE_IN_HARVESTER': 'in Harvester itself', 'instead.short.CLONE_EACH_DISK': 'disk by disk',
    'instead.short.LABEL_THE_GROUP': 'by a label',
    'instead.short.BACK_UP_AS_VELERO_IS_SET': 'as Velero is set', 'instead.short.SAY_MORE': 'with more to say',
    'details.ways': 'What would enable it', 'details.ways.none': 'Nothing is known that would enable it.',
    'way.assume': 'Assume this, and see what changes', 'way.sufficient': 'suffices', 'way.by': 'By {by}.',
    'way.risk.NONE': '', 'way.risk.CONFIGURATION': 'Other operations may be decided otherwise afterwards.',
    'way.risk.DOWNTIME': 'A workload stops or starts anew.', 'way.risk.DATA': 'Data may be lost where it is done without care.',
    'way.manifest': 'The manifest', 'copy': 'Copy', 'copied': 'Copied', 'copy.failed': 'Select it, and copy it by hand.',
    'explanation': 'The whole explanation',
    'whatif.title': 'What if', 'whatif.one': '1 remedy is assumed:', 'whatif.many': '{count} remedies are assumed:',
    'whatif.none': 'nothing changes.', 'whatif.changes': '{better} better, {worse} worse, {same} otherwise.',
    'whatif.show': 'Show changes', 'whatif.clear': 'Assume nothing', 'whatif.before': 'Now', 'whatif.after': 'Then',
    'whatif.here': 'With what is assumed:', 'whatif.here.same': 'What is assumed does not change this.',
    'whatif.gone': 'What was assumed is offered no more.', 'whatif.first': 'The first {count} subjects are shown.',
    'drivers.title': 'What drivers can do', 'driver': 'Driver', 'drivers.none': 'No driver was seen.',
    'drivers.note': 'Each answer says what it is worth. Open a driver for who says it.', 'drivers.claims': 'Claims: {count}',
    'drivers.sources': 'Who says so', 'drivers.classes': 'StorageClasses', 'drivers.nobody': 'nobody says anything',
    'answer.SUPPORTED': 'yes', 'answer.UNSUPPORTED': 'no', 'answer.CONDITIONAL': 'on conditions', 'answer.CONFLICT': 'sources disagree',
    'answer.UNKNOWN': 'not known',
    'capability.SNAPSHOT': 'Snapshot', 'capability.RESTORE': 'Restore', 'capability.CLONE': 'Clone',
    'capability.GROUP_SNAPSHOT': 'Group snapshot', 'capability.EXPAND_ONLINE': 'Expand in use',
    'capability.EXPAND_OFFLINE': 'Expand unused', 'capability.BACKUP_NATIVE': 'Own backups',
    'capability.CHANGED_BLOCKS': 'Changed blocks',
    'classes.title': 'Which snapshot class each tool takes', 'classes.claim': 'Claim', 'classes.agree': 'all agree',
    'classes.differ': 'they differ', 'classes.note': 'For a snapshot of the claim, by the published rules of each tool.',
    'classes.none': 'There is no claim.', 'outcome.CHOSEN': 'takes', 'outcome.NONE': 'takes none',
    'outcome.NOT_FOUND': 'names one that is not there', 'outcome.WRONG_DRIVER': 'names one of another driver',
    'outcome.AMBIGUOUS': 'cannot choose', 'outcome.NOT_CONFIGURED': 'is not configured', 'outcome.ERROR': 'fails',
    'lint.title': 'What is wrong in the configuration itself', 'lint.none': 'Nothing was found.', 'lint.unchecked': 'Not checked',
    'severity.ERROR': 'Error', 'severity.WARN': 'Warning', 'severity.INFO': 'Note', 'lint.object': 'Object',
    'lint.flaw': 'Flaw', 'lint.remedy': 'What to do', 'english': 'in English',
  },
  zh: {
    'skip': '跳到正文', 'nav': '页面', 'language': '语言', 'source': '来源', 'profile': '规则',
    'observedAt': '截至', 'connecting': '正在连接', 'connected': '内容为最新，变化会自动显示',
    'disconnected': '连接已断开，内容可能已过时', 'trouble': '显示的内容并非最新：',
    'problems.more': '以及另外 {count} 个同类问题', 'failed': '无法显示：', 'failed.answer': '应答并非来自本控制台，其状态为',
    'page.actions': '操作', 'page.drivers': '驱动', 'page.classes': '快照类', 'page.lint': '配置检查',
    'actions.title': '现在可以做什么', 'subject': '虚拟机、PVC 或快照', 'can': '现在可行',
    'cannot': '现在不可行，及其原因', 'nothing.can': '无', 'nothing.cannot': '没有任何障碍',
    'possible.by': '{label}：可行，{why}。显示清单。',
    'possible.instead': '{label}：可行，{why}，{instead}。显示如何操作。',
    'not.possible': '{label}：不可行，{why}。显示原因以及如何启用。',
    'curable': '可以启用', 'would.be': '届时{verdict}',
    'filter.title': '筛选', 'filter.name': '名称', 'filter.namespace': '命名空间', 'filter.kind': '类型',
    'filter.operation': '操作', 'filter.verdict': '结论', 'filter.driver': '驱动', 'filter.code': '原因',
    'filter.any': '不限', 'filter.clear': '清除', 'filter.note': '{field}：{words}', 'filter.several': '{values}。',
    'filter.unknown': '{value} 不是已知的值，未被采用。', 'filter.absent': '{value} 目前不存在。',
    'filter.drop': '去除', 'filter.drop.of': '去除此筛选条件：{field}', 'quoted': '“{text}”', 'or': '或',
    'count': '第 {from} 至 {to} 项，共 {total} 项', 'count.none': '没有符合条件的内容。',
    'empty': '所查看的内容中没有 PVC，也没有虚拟机。', 'page.next': '下一页', 'page.previous': '上一页',
    'pages': '列表分页', 'changed': '{count} 项结论已变化', 'changed.all': '列表已更新',
    'verdict.ALLOWED': '可行', 'verdict.WAIT': '等待', 'verdict.UNKNOWN': '未知', 'verdict.DENIED': '不可行',
    'kind.PersistentVolumeClaim': 'PVC', 'kind.VirtualMachine': '虚拟机', 'kind.VolumeSnapshot': '快照',
    'kind.VirtualMachineSnapshot': '虚拟机快照', 'kind.VirtualMachineBackup': '虚拟机备份',
    'kind.pvc': 'PVC', 'kind.vm': '虚拟机', 'kind.volumesnapshot': '快照',
    'kind.virtualmachinesnapshot': '虚拟机快照', 'kind.virtualmachinebackup': '虚拟机备份',
    'operation.snapshot': '快照', 'operation.backup': '备份', 'operation.restore': '恢复',
    'operation.clone': '克隆', 'operation.group-snapshot': '组快照',
    'close': '关闭', 'details.of': '{label}：', 'details.gone': '该对象已不存在。',
    'details.manifest': '应用以下清单即可执行',
    'details.manifest.how': '本控制台不会更改集群。请复制后执行：kubectl create -f FILE',
    'details.instead': '如何执行',
    'instead.CLONE_IN_HARVESTER': '没有可应用的对象：请在 Harvester 界面中或通过其 API 克隆该虚拟机。',
    'instead.CLONE_EACH_DISK': '没有单个对象能完成此操作：请对虚拟机的每个 PVC 应用其克隆清单，再编写使用这些磁盘的虚拟机。',
    'instead.LABEL_THE_GROUP': '请为这些 PVC 添加专用标签，并创建选择该标签的 VolumeGroupSnapshot。',
    'instead.BACK_UP_AS_VELERO_IS_SET': '此处由现有的 Schedule 或 Backup、其策略或 Pod 的注解决定：请用“velero backup create --from-schedule 名称”'
        + '运行该 Schedule，或创建设置与策略相同的 Backup。',
    'instead.SAY_MORE': '还需要此处无法写出的信息，例如名称：请参阅宿主环境的文档。',
    'instead.short.CLONE_IN_HARVESTER': '在 Harvester 中操作', 'instead.short.CLONE_EACH_DISK': '逐个磁盘',
    'instead.short.LABEL_THE_GROUP': '通过标签',
    'instead.short.BACK_UP_AS_VELERO_IS_SET': '按 Velero 的设置', 'instead.short.SAY_MORE': '需要更多信息',
    'details.ways': '如何启用', 'details.ways.none': '尚不知道如何启用。',
    'way.assume': '假设已实施，查看会有什么变化', 'way.sufficient': '足够', 'way.by': '由{by}实施。',
    'way.risk.NONE': '', 'way.risk.CONFIGURATION': '此后其他操作的结论可能改变。',
    'way.risk.DOWNTIME': '工作负载会停止或重新启动。', 'way.risk.DATA': '操作不慎可能丢失数据。',
    'way.manifest': '清单', 'copy': '复制', 'copied': '已复制', 'copy.failed': '请选中后手动复制。',
    'explanation': '完整说明',
    'whatif.title': '假设', 'whatif.one': '已假设 1 项措施：', 'whatif.many': '已假设 {count} 项措施：',
    'whatif.none': '没有变化。', 'whatif.changes': '{better} 项变好，{worse} 项变差，{same} 项有其他变化。',
    'whatif.show': '显示变化', 'whatif.clear': '取消假设', 'whatif.before': '现在', 'whatif.after': '届时',
    'whatif.here': '在所作假设下：', 'whatif.here.same': '所作假设不会改变此结论。',
    'whatif.gone': '所假设的措施已不再适用。', 'whatif.first': '仅显示前 {count} 个对象。',
    'drivers.title': '驱动的能力', 'driver': '驱动', 'drivers.none': '没有看到任何驱动。',
    'drivers.note': '每个答案都注明可信度。展开驱动可查看来源。', 'drivers.claims': 'PVC：{count}',
    'drivers.sources': '来源', 'drivers.classes': 'StorageClass', 'drivers.nobody': '没有任何来源说明',
    'answer.SUPPORTED': '支持', 'answer.UNSUPPORTED': '不支持', 'answer.CONDITIONAL': '有条件', 'answer.CONFLICT': '来源不一致',
    'answer.UNKNOWN': '未知',
    'capability.SNAPSHOT': '快照', 'capability.RESTORE': '恢复', 'capability.CLONE': '克隆',
    'capability.GROUP_SNAPSHOT': '组快照', 'capability.EXPAND_ONLINE': '在线扩容',
    'capability.EXPAND_OFFLINE': '离线扩容', 'capability.BACKUP_NATIVE': '自身备份',
    'capability.CHANGED_BLOCKS': '变更块',
    'classes.title': '各工具会选用的快照类', 'classes.claim': 'PVC', 'classes.agree': '一致',
    'classes.differ': '不一致', 'classes.note': '对该 PVC 创建快照时，依据各工具公开的规则。',
    'classes.none': '没有 PVC。', 'outcome.CHOSEN': '选用', 'outcome.NONE': '不选用任何类',
    'outcome.NOT_FOUND': '指定的类不存在', 'outcome.WRONG_DRIVER': '指定的类属于其他驱动',
    'outcome.AMBIGUOUS': '无法选择', 'outcome.NOT_CONFIGURED': '未配置', 'outcome.ERROR': '失败',
    'lint.title': '配置本身的问题', 'lint.none': '没有发现问题。', 'lint.unchecked': '未检查',
    'severity.ERROR': '错误', 'severity.WARN': '警告', 'severity.INFO': '提示', 'lint.object': '对象',
    'lint.flaw': '问题', 'lint.remedy': '如何处理', 'english': '以下为英文',
  },
};

/** What this browser was told before; a browser may keep nothing. */
function kept() {
  try {
    return localStorage.getItem('lang');
  } catch {
    return null;
  }
}

function chosen() {
  const asked = new URLSearchParams(location.search).get('lang') ?? kept() ?? navigator.language.slice(0, 2);
  return Object.hasOwn(languages, asked) ? asked : 'en';
}

/** The language that is spoken. */
export const language = chosen();

/** Speaks another language from now on. */
export function setLanguage(next) {
  try {
    localStorage.setItem('lang', next);
  } catch {
    // The address below says it too.
  }
  const address = new URL(location.href);
  address.searchParams.set('lang', next);
  location.replace(address);
}

/** The text of that key, with what stands in its places. A key that is not known is its own text. */
export function t(key, places = {}) {
  const text = texts[language][key] ?? key.slice(key.indexOf('.') + 1);
  return text.replace(/\{(\w+)\}/g, (whole, place) => places[place] ?? whole);
}
