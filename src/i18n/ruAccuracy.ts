import type { Messages } from './messages.ts';

/** What the method page says of measured accuracy, in Russian. */
export const ruAccuracy = {
  'accuracy.title': 'Насколько точно читаются тексты',
  'accuracy.lead':
    'Внимательный читатель выписал из {texts} ({languages}) то, что в них сказано, и чтение машины сравнивается с этим. Тексты вымышлены и написаны для этой проверки в манере сообщений агентств, пресс-релизов, перечней и коммюнике; в некоторых ничего не подписывают, в некоторых вокруг статьи стоят элементы страницы. Тексты иной манеры могут читаться лучше или хуже.',
  'accuracy.halves':
    'Одна половина не видена: она написана и прочитана от руки до появления правил, и по ней правила никогда не менялись. Полагаться следует на её цифры. Другая половина служит для настройки: правила меняют по её ошибкам, и потому её цифры льстят.',
  'accuracy.measures':
    'Точность — доля верного среди прочитанного; полнота — доля прочитанного среди того, что есть; F1 — их среднее гармоническое; n — сколько их всего. «Вид и все стороны» — самая строгая мера: документ найден, вид верен и верна каждая сторона, ни одной лишней и ни одной пропущенной. Поля от статуса до изменяемого документа сравниваются на найденных документах. Где n мало, один случай заметно меняет цифру.',
  'accuracy.half.unseen': 'Невиденная половина',
  'accuracy.half.tuning': 'Половина для настройки',
  'accuracy.texts': { one: '{n} текста', few: '{n} текстов', many: '{n} текстов', other: '{n} текста' },
  'accuracy.together': 'Все языки',
  'accuracy.precision': 'Точность',
  'accuracy.recall': 'Полнота',
  'accuracy.f1': 'F1',
  'accuracy.n': 'n',
  'accuracy.field.agreements': 'Найденные документы',
  'accuracy.field.agreements (new)': 'Найденные документы самого события',
  'accuracy.field.kind': 'Вид',
  'accuracy.field.kind + all parties': 'Вид и все стороны',
  'accuracy.field.kind + all parties (states by code)': 'То же, государства под любым названием',
  'accuracy.field.parties': 'Стороны',
  'accuracy.field.sectors': 'Сферы',
  'accuracy.field.status': 'Статус',
  'accuracy.field.signed': 'День подписания',
  'accuracy.field.place': 'Место подписания',
  'accuracy.field.period': 'Период',
  'accuracy.field.amends': 'Изменяемый документ',
  'accuracy.field.people': 'Лица',
  'accuracy.field.organisations': 'Организации',
  'accuracy.field.events': 'События',
  'accuracy.field.boilerplate (chars)': 'Элементы страницы (знаки)',
  'accuracy.field.language': 'Язык',
  'accuracy.field.published': 'День текста',
  'accuracy.field.dateline place': 'Место в подзаголовке',
  'accuracy.field.agency': 'Агентство',
  'accuracy.calibration': 'Насколько надёжно чтение',
  'accuracy.calibrationLead':
    'Каждый прочитанный документ получает надёжность от 0 до 1: насколько вероятно, что в тексте говорится именно об этом документе, этого вида и между этими сторонами. Она вычисляется по правилам, которые его прочли, и по тому, чего недостаёт. Подобрана она по половине для настройки и по другим, неопубликованным текстам, на которых тоже настраивались правила; насколько на неё можно полагаться, показывает невиденная половина.',
  'accuracy.confidence': 'Надёжность',
  'accuracy.rightShare': 'Верно',
  'accuracy.binFrom': '{from} и выше',
  'accuracy.binBetween': 'от {from} до {below}',
  'accuracy.binAll': 'Все от {from}',
  'accuracy.weak': 'Что читается плохо',
  'accuracy.weakFields': 'В невиденной половине F1 ниже {bound} у полей: {fields}.',
  'accuracy.noWeakFields': 'В невиденной половине нет полей с F1 ниже {bound}.',
  'accuracy.reproduce': 'Как измерить заново',
  'accuracy.reproduceOwn':
    'Тексты, выписанное из них от руки и сравнивающая программа входят в проект. Запущенная из его папки, эта команда печатает все цифры по языкам и половинам и записывает цифры этой страницы:',
  'accuracy.reproduceOther':
    'Папка ваших собственных текстов, прочитанных от руки в том же виде, измеряется, если указать её:',
} as const satisfies Messages;
