;; A page without its text (see page.ts, which lays the memory out): where it is clear of ink, and what is likely behind the ink.
;; Rows of bytes follow one another without a gap; where many are written at a time, what is beyond the end of a row is written over by the next.
(module
  (memory (export "memory") 1)

  ;; What is to be filled, where `count` pixels are not clear: `open` is 1 there, and `out` white; elsewhere `open` is 0, and `out` the pixel.
  (func (export "begin") (param $light i32) (param $clears i32) (param $open i32) (param $out i32) (param $count i32)
    (local $i i32)
    (loop $opens
      (v128.store align=1 (i32.add (local.get $open) (local.get $i)) (i8x16.sub
        (i8x16.splat (i32.const 1)) (v128.load align=1 (i32.add (local.get $clears) (local.get $i)))))
      (br_if $opens (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (local.get $count)))
    )
    ;; After all of `open`, whose last pixels reach beyond it.
    (local.set $i (i32.const 0))
    (loop $outs
      (v128.store align=1 (i32.add (local.get $out) (local.get $i)) (v128.or
        (v128.load align=1 (i32.add (local.get $light) (local.get $i)))
        (i8x16.eq (v128.load align=1 (i32.add (local.get $clears) (local.get $i))) (v128.const i32x4 0 0 0 0))))
      (br_if $outs (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (local.get $count)))
    )
  )

  ;; Where a page at half its size is ink: not 0 where one of two by two pixels is darker than `ink`. `line` bytes to a row of pixels, `stride`
  ;; of them to a row at `to`, sixteen written at a time; the one behind the last of a row is made 0.
  (func (export "ink") (param $from i32) (param $line i32) (param $to i32) (param $stride i32) (param $width i32) (param $rows i32) (param $ink i32)
    (local $x i32) (local $at i32) (local $p v128) (local $q v128)
    (loop $row
      (local.set $x (i32.const 0))
      (loop $next
        (local.set $at (i32.add (local.get $from) (i32.shl (local.get $x) (i32.const 1))))
        (local.set $p (i8x16.min_u (v128.load align=1 (local.get $at)) (v128.load align=1 (i32.add (local.get $at) (local.get $line)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $q (i8x16.min_u (v128.load align=1 (local.get $at)) (v128.load align=1 (i32.add (local.get $at) (local.get $line)))))
        (v128.store align=1 (i32.add (local.get $to) (local.get $x)) (i8x16.lt_u
          (i8x16.min_u
            (i8x16.shuffle 0 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 (local.get $p) (local.get $q))
            (i8x16.shuffle 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29 31 (local.get $p) (local.get $q)))
          (i8x16.splat (local.get $ink))))
        (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $width)))
      )
      (i32.store8 (i32.add (local.get $to) (local.get $width)) (i32.const 0))
      (local.set $from (i32.add (local.get $from) (i32.shl (local.get $line) (i32.const 1))))
      (local.set $to (i32.add (local.get $to) (local.get $stride)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))
    )
  )

  (func $beside (param $at i32) (result v128)
    (v128.or (v128.load align=1 (local.get $at))
      (v128.or (v128.load align=1 (i32.sub (local.get $at) (i32.const 1))) (v128.load offset=1 align=1 (local.get $at))))
  )

  ;; 1 where there is no ink, neither there nor at one of the eight pixels round it; `ink` is the first pixel's.
  (func (export "clear") (param $ink i32) (param $stride i32) (param $to i32) (param $width i32) (param $rows i32)
    (local $x i32) (local $at i32)
    (loop $row
      (local.set $x (i32.const 0))
      (loop $next
        (local.set $at (i32.add (local.get $ink) (local.get $x)))
        (v128.store align=1 (i32.add (local.get $to) (local.get $x)) (v128.and (i8x16.splat (i32.const 1)) (i8x16.eq
          (v128.const i32x4 0 0 0 0)
          (v128.or (call $beside (local.get $at)) (v128.or
            (call $beside (i32.add (local.get $at) (local.get $stride)))
            (call $beside (i32.sub (local.get $at) (local.get $stride))))))))
        (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $width)))
      )
      (local.set $ink (i32.add (local.get $ink) (local.get $stride)))
      (local.set $to (i32.add (local.get $to) (local.get $width)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))
    )
  )

  ;; Adds a row's clear pixels to the sums of their columns, or takes them away where `sign` is -1 and not 0. Each counts 1 above its light, in
  ;; the upper twelve bits.
  (func $add (param $sums i32) (param $light i32) (param $clear i32) (param $width i32) (param $sign i32)
    (local $end i32) (local $one v128) (local $all i32)
    (local.set $end (i32.add (local.get $light) (i32.and (local.get $width) (i32.const -4))))
    (loop $four
      (local.set $one (v128.and
        (v128.or (i32x4.splat (i32.const 0x100000))
          (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (v128.load32_zero align=1 (local.get $light)))))
        (i32x4.neg (i32x4.extend_low_i16x8_u (i16x8.extend_low_i8x16_u (v128.load32_zero align=1 (local.get $clear)))))))
      (v128.store align=4 (local.get $sums) (i32x4.add (v128.load align=4 (local.get $sums))
        (i32x4.sub (v128.xor (local.get $one) (i32x4.splat (local.get $sign))) (i32x4.splat (local.get $sign)))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
      (local.set $clear (i32.add (local.get $clear) (i32.const 4)))
      (br_if $four (i32.lt_u (local.tee $light (i32.add (local.get $light) (i32.const 4))) (local.get $end)))
    )
    (local.set $end (i32.add (local.get $light) (i32.and (local.get $width) (i32.const 3))))
    (block $done
      (loop $last
        (br_if $done (i32.ge_u (local.get $light) (local.get $end)))
        (local.set $all (i32.and (i32.or (i32.const 0x100000) (i32.load8_u (local.get $light))) (i32.sub (i32.const 0) (i32.load8_u (local.get $clear)))))
        (i32.store (local.get $sums) (i32.add (i32.load (local.get $sums))
          (i32.sub (i32.xor (local.get $all) (local.get $sign)) (local.get $sign))))
        (local.set $sums (i32.add (local.get $sums) (i32.const 4)))
        (local.set $clear (i32.add (local.get $clear) (i32.const 1)))
        (local.set $light (i32.add (local.get $light) (i32.const 1)))
        (br $last)
      )
    )
  )

  ;; Writes in `out`, where `open` is 1, the mean light of the clear pixels within `radius`, and makes `open` 0; where no more than `least` are
  ;; clear, it stays as it is. `light` and `clear` begin `radius` rows and one more above the first of `rows`. `sums` are one for each column,
  ;; with `radius` more on either side, all 0. A row has four pixels or more.
  (func (export "fill") (param $light i32) (param $clear i32) (param $sums i32) (param $width i32) (param $rows i32) (param $radius i32)
    (param $least i32) (param $open i32) (param $out i32)
    (local $x i32) (local $k i32) (local $first i32) (local $span i32) (local $opened i32) (local $seen i32) (local $end i32)
    (local $sum v128) (local $count v128)
    (local.set $first (i32.add (local.get $sums) (i32.shl (local.get $radius) (i32.const 2))))
    (local.set $k (i32.add (i32.shl (local.get $radius) (i32.const 1)) (i32.const 1)))
    (local.set $span (i32.mul (local.get $k) (local.get $width)))
    (loop $above
      (local.set $k (i32.sub (local.get $k) (i32.const 1)))
      (call $add (local.get $first) (i32.add (local.get $light) (i32.mul (local.get $k) (local.get $width)))
        (i32.add (local.get $clear) (i32.mul (local.get $k) (local.get $width))) (local.get $width) (i32.const 0))
      (br_if $above (local.get $k))
    )
    (loop $row
      (call $add (local.get $first) (i32.add (local.get $light) (local.get $span)) (i32.add (local.get $clear) (local.get $span))
        (local.get $width) (i32.const 0))
      (call $add (local.get $first) (local.get $light) (local.get $clear) (local.get $width) (i32.const -1))
      (local.set $x (i32.const 0))
      (loop $next
        (local.set $opened (i32.load align=1 (i32.add (local.get $open) (local.get $x))))
        (if (local.get $opened) (then
          (local.set $sum (v128.const i32x4 0 0 0 0))
          (local.set $k (i32.add (local.get $sums) (i32.shl (local.get $x) (i32.const 2))))
          (local.set $end (i32.add (local.get $k) (i32.shl (local.get $radius) (i32.const 3))))
          (loop $beside
            (local.set $sum (i32x4.add (local.get $sum) (v128.load align=4 (local.get $k))))
            (br_if $beside (i32.le_u (local.tee $k (i32.add (local.get $k) (i32.const 4))) (local.get $end)))
          )
          (local.set $count (i32x4.shr_u (local.get $sum) (i32.const 20)))
          (local.set $sum (i32x4.trunc_sat_f32x4_s (f32x4.div
            (f32x4.convert_i32x4_s (v128.and (local.get $sum) (i32x4.splat (i32.const 0xfffff))))
            (f32x4.convert_i32x4_s (local.get $count)))))
          ;; Whether enough is clear, and what is then seen, as four bytes.
          (local.set $count (i32x4.gt_s (local.get $count) (i32x4.splat (local.get $least))))
          (local.set $count (i16x8.narrow_i32x4_s (local.get $count) (local.get $count)))
          (local.set $seen (i32x4.extract_lane 0 (i8x16.narrow_i16x8_s (local.get $count) (local.get $count))))
          (local.set $seen (i32.and (local.get $seen) (i32.mul (local.get $opened) (i32.const 255))))
          (local.set $sum (i16x8.narrow_i32x4_s (local.get $sum) (local.get $sum)))
          (local.set $k (i32.add (local.get $out) (local.get $x)))
          (i32.store align=1 (local.get $k) (i32.or
            (i32.and (local.get $seen) (i32x4.extract_lane 0 (i8x16.narrow_i16x8_u (local.get $sum) (local.get $sum))))
            (i32.and (i32.xor (local.get $seen) (i32.const -1)) (i32.load align=1 (local.get $k)))))
          (i32.store align=1 (i32.add (local.get $open) (local.get $x))
            (i32.and (local.get $opened) (i32.xor (local.get $seen) (i32.const -1))))
        ))
        ;; The last four of a row may be some of those before.
        (local.set $k (i32.sub (local.get $width) (i32.const 4)))
        (if (i32.lt_u (local.get $x) (local.get $k)) (then
          (local.set $x (i32.add (local.get $x) (i32.const 4)))
          (local.set $x (select (local.get $x) (local.get $k) (i32.lt_u (local.get $x) (local.get $k))))
          (br $next)))
      )
      (local.set $light (i32.add (local.get $light) (local.get $width)))
      (local.set $clear (i32.add (local.get $clear) (local.get $width)))
      (local.set $open (i32.add (local.get $open) (local.get $width)))
      (local.set $out (i32.add (local.get $out) (local.get $width)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))
    )
  )
)
