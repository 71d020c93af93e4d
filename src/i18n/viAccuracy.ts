import type { Messages } from './messages.ts';

/** What the method page says of measured accuracy, in Vietnamese. */
export const viAccuracy = {
  'accuracy.title': 'Văn bản được đọc tốt đến đâu',
  'accuracy.lead':
    'Một người đọc kỹ đã rút từ {texts} văn bản bằng {languages} những gì chúng nói, và kết quả đọc của máy được so với đó. Các văn bản này là giả định, viết riêng cho việc này theo kiểu bản tin, thông cáo, danh mục và tuyên bố, trong đó có văn bản không có gì được ký và có văn bản lẫn phần khung trang. Văn bản kiểu khác có thể được đọc tốt hơn hoặc kém hơn.',
  'accuracy.halves':
    'Một nửa là chưa thấy: được viết và đọc bằng tay trước khi có quy tắc, và không bao giờ dùng để sửa quy tắc. Hãy dựa vào số liệu của nửa này. Nửa kia để hiệu chỉnh: quy tắc được sửa theo lỗi của nó, nên số liệu của nó đẹp hơn thực tế.',
  'accuracy.measures':
    'Độ chính xác là tỉ lệ đúng trong những gì đã đọc; độ bao phủ là tỉ lệ đọc được trong những gì có; F1 là trung bình điều hòa của hai số đó; n là số trường hợp. “Loại và mọi bên” là thước đo ngặt nhất: tìm thấy văn kiện, đúng loại và đúng từng bên, không thiếu không thừa. Từ tình trạng đến nội dung sửa đổi, các trường được so trên những văn kiện đã tìm thấy. Khi n nhỏ, một trường hợp cũng làm số liệu thay đổi nhiều.',
  'accuracy.half.unseen': 'Nửa chưa thấy',
  'accuracy.half.tuning': 'Nửa hiệu chỉnh',
  'accuracy.texts': { other: '{n} văn bản' },
  'accuracy.together': 'Mọi ngôn ngữ',
  'accuracy.precision': 'Độ chính xác',
  'accuracy.recall': 'Độ bao phủ',
  'accuracy.f1': 'F1',
  'accuracy.n': 'n',
  'accuracy.field.agreements': 'Văn kiện tìm thấy',
  'accuracy.field.agreements (new)': 'Văn kiện tìm thấy, của chính dịp đó',
  'accuracy.field.kind': 'Loại',
  'accuracy.field.kind + all parties': 'Loại và mọi bên',
  'accuracy.field.kind + all parties (states by code)': 'Như trên, quốc gia theo bất kỳ tên nào',
  'accuracy.field.parties': 'Các bên',
  'accuracy.field.sectors': 'Lĩnh vực',
  'accuracy.field.status': 'Tình trạng',
  'accuracy.field.signed': 'Ngày ký',
  'accuracy.field.place': 'Nơi ký',
  'accuracy.field.period': 'Giai đoạn',
  'accuracy.field.amends': 'Văn kiện được sửa đổi',
  'accuracy.field.people': 'Nhân vật',
  'accuracy.field.organisations': 'Tổ chức',
  'accuracy.field.events': 'Sự kiện',
  'accuracy.field.boilerplate (chars)': 'Phần khung trang (ký tự)',
  'accuracy.field.language': 'Ngôn ngữ',
  'accuracy.field.published': 'Ngày của văn bản',
  'accuracy.field.dateline place': 'Nơi ghi trên bài',
  'accuracy.field.agency': 'Hãng tin',
  'accuracy.calibration': 'Mức chắc chắn của một lần đọc',
  'accuracy.calibrationLead':
    'Mỗi văn kiện đọc được có độ tin cậy từ 0 đến 1: khả năng văn bản nói đến đúng văn kiện này, loại này và giữa các bên này. Độ tin cậy được tính từ các quy tắc đã đọc ra nó và từ những gì còn thiếu, hiệu chỉnh trên nửa hiệu chỉnh và trên các văn bản khác không công bố, vốn cũng được dùng để sửa quy tắc; nửa chưa thấy cho biết có thể tin đến đâu.',
  'accuracy.confidence': 'Độ tin cậy',
  'accuracy.rightShare': 'Đúng',
  'accuracy.binFrom': 'từ {from}',
  'accuracy.binBetween': 'từ {from} đến dưới {below}',
  'accuracy.binAll': 'Tất cả từ {from}',
  'accuracy.weak': 'Những gì đọc còn kém',
  'accuracy.weakFields': 'Ở nửa chưa thấy, F1 dưới {bound} đối với: {fields}.',
  'accuracy.noWeakFields': 'Ở nửa chưa thấy, không trường nào có F1 dưới {bound}.',
  'accuracy.reproduce': 'Đo lại như thế nào',
  'accuracy.reproduceOwn':
    'Các văn bản, kết quả đọc bằng tay và chương trình so sánh đều là một phần của dự án. Chạy từ thư mục của dự án, lệnh này in mọi số liệu theo ngôn ngữ và theo nửa, và ghi số liệu của trang này:',
  'accuracy.reproduceOther':
    'Một thư mục văn bản của riêng bạn, đã đọc bằng tay theo cùng dạng, được đo bằng cách chỉ ra nó:',
} as const satisfies Messages;
