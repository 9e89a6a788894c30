;; Squares of pixels for the first looks (see cells.ts, which lays the memory out): where edges run in squares of two pixels and of four.
;; Maps hold one number a square, x and y apart. `stride` is the squares from one row of coarse maps to the next, a multiple of four; a row
;; of fine maps holds twice as many. Coarse maps have four empty columns at each side and two empty rows above and below.
(module
  (memory (export "memory") 1)

  ;; Rows of `width` pixels, one a byte, laid out `line` bytes apart with the first pixel of each once more before it, and the last one after it
  ;; as often as there is room.
  (func (export "spread") (param $from i32) (param $end i32) (param $width i32) (param $to i32) (param $line i32)
    (loop $row
      (i32.store8 (local.get $to) (i32.load8_u (local.get $from)))
      (memory.copy (i32.add (local.get $to) (i32.const 1)) (local.get $from) (local.get $width))
      (local.set $from (i32.add (local.get $from) (local.get $width)))
      (memory.fill (i32.add (i32.add (local.get $to) (local.get $width)) (i32.const 1))
        (i32.load8_u (i32.sub (local.get $from) (i32.const 1))) (i32.sub (i32.sub (local.get $line) (local.get $width)) (i32.const 1)))
      (local.set $to (i32.add (local.get $to) (local.get $line)))
      (br_if $row (i32.lt_u (local.get $from) (local.get $end)))
    )
  )

  ;; Sums the edges of two by two pixels: a gradient of doubled angle, as long as the gradient is steep. `pixel` is the first pixel, one a
  ;; byte, `line` of them to a row, with one more on every side. `groups` of eight pixels make one row of squares; of the last group
  ;; `spare` bytes of squares are beyond the picture: they are empty, as is the rest of each row of the map. Gradients whose square is below `noise` are none.
  (func (export "gather") (param $pixel i32) (param $line i32) (param $groups i32) (param $spare i32) (param $rows i32)
    (param $x i32) (param $y i32) (param $stride i32) (param $noise f32)
    (local $at i32) (local $group i32) (local $twice i32) (local $to i32)
    (local $dx v128) (local $dy v128) (local $a v128) (local $b v128) (local $aa v128) (local $bb v128) (local $by v128) (local $least v128)
    (local $x1 v128) (local $x2 v128) (local $y1 v128) (local $y2 v128)
    (local.set $least (f32x4.splat (local.get $noise)))
    (local.set $stride (i32.shl (local.get $stride) (i32.const 3)))
    (loop $row
      (local.set $group (i32.const 0))
      (loop $next
        (local.set $x1 (v128.const i32x4 0 0 0 0))
        (local.set $x2 (v128.const i32x4 0 0 0 0))
        (local.set $y1 (v128.const i32x4 0 0 0 0))
        (local.set $y2 (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.add (local.get $pixel) (i32.shl (local.get $group) (i32.const 3))))
        (local.set $twice (i32.const 2))
        (loop $lines
          (local.set $dx (i16x8.sub
            (v128.load8x8_u align=1 (i32.add (local.get $at) (i32.const 1)))
            (v128.load8x8_u align=1 (i32.sub (local.get $at) (i32.const 1)))))
          (local.set $dy (i16x8.sub
            (v128.load8x8_u align=1 (i32.add (local.get $at) (local.get $line)))
            (v128.load8x8_u align=1 (i32.sub (local.get $at) (local.get $line)))))
          ;; Where all eight are flat there is nothing to sum.
          (if (v128.any_true (i16x8.gt_s
                (i16x8.max_s (i16x8.abs (local.get $dx)) (i16x8.abs (local.get $dy)))
                (i16x8.splat (i32.const 3))))
            (then
              (local.set $a (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $dx))))
              (local.set $b (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $dy))))
              (local.set $aa (f32x4.mul (local.get $a) (local.get $a)))
              (local.set $bb (f32x4.mul (local.get $b) (local.get $b)))
              (local.set $by (f32x4.add (local.get $aa) (local.get $bb)))
              (local.set $by (v128.and
                (f32x4.div (v128.const f32x4 1 1 1 1) (f32x4.sqrt (local.get $by)))
                (f32x4.ge (local.get $by) (local.get $least))))
              (local.set $x1 (f32x4.add (local.get $x1) (f32x4.mul (local.get $by) (f32x4.sub (local.get $aa) (local.get $bb)))))
              (local.set $y1 (f32x4.add (local.get $y1)
                (f32x4.mul (local.get $by) (f32x4.mul (f32x4.add (local.get $a) (local.get $a)) (local.get $b)))))
              (local.set $a (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $dx))))
              (local.set $b (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $dy))))
              (local.set $aa (f32x4.mul (local.get $a) (local.get $a)))
              (local.set $bb (f32x4.mul (local.get $b) (local.get $b)))
              (local.set $by (f32x4.add (local.get $aa) (local.get $bb)))
              (local.set $by (v128.and
                (f32x4.div (v128.const f32x4 1 1 1 1) (f32x4.sqrt (local.get $by)))
                (f32x4.ge (local.get $by) (local.get $least))))
              (local.set $x2 (f32x4.add (local.get $x2) (f32x4.mul (local.get $by) (f32x4.sub (local.get $aa) (local.get $bb)))))
              (local.set $y2 (f32x4.add (local.get $y2)
                (f32x4.mul (local.get $by) (f32x4.mul (f32x4.add (local.get $a) (local.get $a)) (local.get $b)))))
            )
          )
          (local.set $at (i32.add (local.get $at) (local.get $line)))
          (br_if $lines (local.tee $twice (i32.sub (local.get $twice) (i32.const 1))))
        )
        (local.set $to (i32.shl (local.get $group) (i32.const 4)))
        (v128.store align=4 (i32.add (local.get $x) (local.get $to)) (f32x4.add
          (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $x1) (local.get $x2))
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $x1) (local.get $x2))))
        (v128.store align=4 (i32.add (local.get $y) (local.get $to)) (f32x4.add
          (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $y1) (local.get $y2))
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $y1) (local.get $y2))))
        (br_if $next (i32.lt_u (local.tee $group (i32.add (local.get $group) (i32.const 1))) (local.get $groups)))
      )
      (if (local.get $spare) (then
        (local.set $to (i32.sub (i32.shl (local.get $groups) (i32.const 4)) (local.get $spare)))
        (i64.store align=4 (i32.add (local.get $x) (local.get $to)) (i64.const 0))
        (i64.store align=4 (i32.add (local.get $y) (local.get $to)) (i64.const 0))))
      (local.set $to (i32.shl (local.get $groups) (i32.const 4)))
      (loop $rest
        (v128.store align=4 (i32.add (local.get $x) (local.get $to)) (v128.const i32x4 0 0 0 0))
        (v128.store align=4 (i32.add (local.get $y) (local.get $to)) (v128.const i32x4 0 0 0 0))
        (br_if $rest (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $stride)))
      )
      (local.set $pixel (i32.add (local.get $pixel) (i32.shl (local.get $line) (i32.const 1))))
      (local.set $x (i32.add (local.get $x) (local.get $stride)))
      (local.set $y (i32.add (local.get $y) (local.get $stride)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))
    )
  )

  ;; Four fine squares to a coarse one: their sum, its square (`own`), and the mean of their squares (`parts`). `groups` of four coarse
  ;; squares make a row; coarse addresses are those of the first square of the picture, behind the empty ones, which are made so on both sides.
  (func (export "join") (param $fx i32) (param $fy i32) (param $groups i32) (param $rows i32) (param $stride i32)
    (param $cx i32) (param $cy i32) (param $own i32) (param $parts i32)
    (local $group i32) (local $a i32) (local $to i32) (local $below i32)
    (local $p v128) (local $q v128) (local $r v128) (local $s v128) (local $x v128) (local $y v128) (local $power v128) (local $u v128) (local $v v128)
    (local.set $below (i32.shl (local.get $stride) (i32.const 3)))
    (local.set $stride (i32.shl (local.get $stride) (i32.const 2)))
    (loop $row
      (local.set $group (i32.const 0))
      (loop $next
        (local.set $to (i32.shl (local.get $group) (i32.const 4)))
        (local.set $a (i32.add (local.get $fx) (i32.shl (local.get $group) (i32.const 5))))
        (local.set $p (v128.load align=4 (local.get $a)))
        (local.set $q (v128.load offset=16 align=4 (local.get $a)))
        (local.set $r (v128.load align=4 (i32.add (local.get $a) (local.get $below))))
        (local.set $s (v128.load offset=16 align=4 (i32.add (local.get $a) (local.get $below))))
        (local.set $u (f32x4.add (local.get $p) (local.get $r)))
        (local.set $v (f32x4.add (local.get $q) (local.get $s)))
        (local.set $x (f32x4.add
          (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $u) (local.get $v))
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $u) (local.get $v))))
        (local.set $u (f32x4.add (f32x4.mul (local.get $p) (local.get $p)) (f32x4.mul (local.get $r) (local.get $r))))
        (local.set $v (f32x4.add (f32x4.mul (local.get $q) (local.get $q)) (f32x4.mul (local.get $s) (local.get $s))))
        (local.set $power (f32x4.add
          (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $u) (local.get $v))
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $u) (local.get $v))))
        (local.set $a (i32.add (local.get $fy) (i32.shl (local.get $group) (i32.const 5))))
        (local.set $p (v128.load align=4 (local.get $a)))
        (local.set $q (v128.load offset=16 align=4 (local.get $a)))
        (local.set $r (v128.load align=4 (i32.add (local.get $a) (local.get $below))))
        (local.set $s (v128.load offset=16 align=4 (i32.add (local.get $a) (local.get $below))))
        (local.set $u (f32x4.add (local.get $p) (local.get $r)))
        (local.set $v (f32x4.add (local.get $q) (local.get $s)))
        (local.set $y (f32x4.add
          (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $u) (local.get $v))
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $u) (local.get $v))))
        (local.set $u (f32x4.add (f32x4.mul (local.get $p) (local.get $p)) (f32x4.mul (local.get $r) (local.get $r))))
        (local.set $v (f32x4.add (f32x4.mul (local.get $q) (local.get $q)) (f32x4.mul (local.get $s) (local.get $s))))
        (local.set $power (f32x4.add (local.get $power) (f32x4.add
          (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $u) (local.get $v))
          (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $u) (local.get $v)))))
        (v128.store align=4 (i32.add (local.get $cx) (local.get $to)) (local.get $x))
        (v128.store align=4 (i32.add (local.get $cy) (local.get $to)) (local.get $y))
        (v128.store align=4 (i32.add (local.get $own) (local.get $to)) (f32x4.add
          (f32x4.mul (local.get $x) (local.get $x)) (f32x4.mul (local.get $y) (local.get $y))))
        (v128.store align=4 (i32.add (local.get $parts) (local.get $to))
          (f32x4.mul (local.get $power) (v128.const f32x4 0.25 0.25 0.25 0.25)))
        (br_if $next (i32.lt_u (local.tee $group (i32.add (local.get $group) (i32.const 1))) (local.get $groups)))
      )
      (v128.store align=4 (i32.sub (local.get $own) (i32.const 16)) (v128.const i32x4 0 0 0 0))
      (v128.store align=4 (i32.sub (local.get $parts) (i32.const 16)) (v128.const i32x4 0 0 0 0))
      (v128.store align=4 (i32.sub (i32.add (local.get $own) (local.get $stride)) (i32.const 32)) (v128.const i32x4 0 0 0 0))
      (v128.store align=4 (i32.sub (i32.add (local.get $parts) (local.get $stride)) (i32.const 32)) (v128.const i32x4 0 0 0 0))
      (local.set $fx (i32.add (local.get $fx) (i32.shl (local.get $below) (i32.const 1))))
      (local.set $fy (i32.add (local.get $fy) (i32.shl (local.get $below) (i32.const 1))))
      (local.set $cx (i32.add (local.get $cx) (local.get $stride)))
      (local.set $cy (i32.add (local.get $cy) (local.get $stride)))
      (local.set $own (i32.add (local.get $own) (local.get $stride)))
      (local.set $parts (i32.add (local.get $parts) (local.get $stride)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))
    )
  )

  ;; The mean of the five by five squares around each, down first, into `out`; `map`, `between` and `out` are whole maps, empty ones too.
  (func (export "around") (param $map i32) (param $between i32) (param $out i32) (param $stride i32) (param $rows i32)
    (local $row i32) (local $at i32) (local $end i32)
    (local.set $row (i32.shl (local.get $stride) (i32.const 2)))
    (local.set $end (i32.add (local.get $between) (i32.mul (local.get $row) (local.get $rows))))
    (local.set $at (local.get $between))
    (loop $down
      (v128.store align=4 (local.get $at) (f32x4.add (f32x4.add
        (f32x4.add (v128.load align=4 (local.get $map)) (v128.load align=4 (i32.add (local.get $map) (local.get $row))))
        (f32x4.add
          (v128.load align=4 (i32.add (local.get $map) (i32.shl (local.get $row) (i32.const 1))))
          (v128.load align=4 (i32.add (local.get $map) (i32.mul (local.get $row) (i32.const 3))))))
        (v128.load align=4 (i32.add (local.get $map) (i32.shl (local.get $row) (i32.const 2))))))
      (local.set $map (i32.add (local.get $map) (i32.const 16)))
      (br_if $down (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end)))
    )
    ;; The two outermost numbers are those of empty squares: they are not asked for.
    (local.set $at (i32.add (local.get $between) (i32.const 16)))
    (local.set $out (i32.add (local.get $out) (i32.const 16)))
    (loop $across
      (v128.store align=4 (local.get $out) (f32x4.mul (v128.const f32x4 0.04 0.04 0.04 0.04) (f32x4.add (f32x4.add
        (f32x4.add (v128.load align=4 (i32.sub (local.get $at) (i32.const 8))) (v128.load align=4 (i32.sub (local.get $at) (i32.const 4))))
        (f32x4.add (v128.load align=4 (local.get $at)) (v128.load offset=4 align=4 (local.get $at))))
        (v128.load offset=8 align=4 (local.get $at)))))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $across (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.sub (local.get $end) (i32.const 16))))
    )
  )

  ;; Vectors of x and y, each made as long as the root of its square by `near` and `flat`, at most the root of `most`, times `one`; as pairs of
  ;; 16 bits: of a whole number to which so much is added that its last digit is 1, these are the last.
  ;; `rows` of `groups` of four squares, `step` bytes from one row of `x` and `y` to the next, `line` bytes from one row of `out` to the next.
  ;; With `finer` 1, two squares share a number of `near`, and two rows a row of it, `wide` bytes from one to the next.
  (func (export "normalise") (param $x i32) (param $y i32) (param $step i32) (param $groups i32) (param $rows i32)
    (param $near i32) (param $wide i32) (param $finer i32) (param $out i32) (param $line i32)
    (param $flat f32) (param $most f32) (param $one f32)
    (local $row i32) (local $group i32) (local $to i32) (local $from i32) (local $around v128)
    (local $low v128) (local $high v128) (local $unit v128) (local $whole v128) (local $a v128) (local $b v128) (local $by v128) (local $power v128)
    (local.set $whole (v128.const f32x4 12582912 12582912 12582912 12582912))
    (local.set $low (f32x4.splat (local.get $flat)))
    (local.set $high (f32x4.splat (local.get $most)))
    (local.set $unit (f32x4.splat (local.get $one)))
    (loop $next
      (local.set $group (i32.const 0))
      (local.set $from (i32.add (local.get $near) (i32.mul (i32.shr_u (local.get $row) (local.get $finer)) (local.get $wide))))
      (loop $along
        (local.set $to (i32.shl (local.get $group) (i32.const 4)))
        (local.set $around (v128.load align=4 (i32.add (local.get $from) (i32.shr_u (local.get $to) (local.get $finer)))))
        (if (local.get $finer) (then
          (local.set $around (i8x16.shuffle 0 1 2 3 0 1 2 3 4 5 6 7 4 5 6 7 (local.get $around) (local.get $around)))))
        (local.set $a (v128.load align=4 (i32.add (local.get $x) (local.get $to))))
        (local.set $b (v128.load align=4 (i32.add (local.get $y) (local.get $to))))
        (local.set $power (f32x4.add (f32x4.mul (local.get $a) (local.get $a)) (f32x4.mul (local.get $b) (local.get $b))))
        (local.set $by (v128.and (f32x4.gt (local.get $power) (v128.const i32x4 0 0 0 0)) (f32x4.mul (local.get $unit) (f32x4.sqrt (f32x4.div
          (f32x4.min (f32x4.div (local.get $power) (f32x4.add (local.get $around) (local.get $low))) (local.get $high))
          (local.get $power))))))
        (v128.store align=4 (i32.add (local.get $out) (local.get $to)) (v128.or
          (v128.and (v128.const i32x4 0xffff 0xffff 0xffff 0xffff)
            (f32x4.add (local.get $whole) (f32x4.trunc (f32x4.mul (local.get $a) (local.get $by)))))
          (i32x4.shl (f32x4.add (local.get $whole) (f32x4.trunc (f32x4.mul (local.get $b) (local.get $by)))) (i32.const 16))))
        (br_if $along (i32.lt_u (local.tee $group (i32.add (local.get $group) (i32.const 1))) (local.get $groups)))
      )
      (local.set $x (i32.add (local.get $x) (local.get $step)))
      (local.set $y (i32.add (local.get $y) (local.get $step)))
      (local.set $out (i32.add (local.get $out) (local.get $line)))
      (br_if $next (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $rows)))
    )
  )
)
